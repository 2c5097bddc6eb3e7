/**
 * Labelled queries: the data that a router is fitted and judged on.
 *
 * <p>The format is that of Avengers-Pro, one JSON object per line. A missing result is unknown,
 * never zero: in {@link io.paretorouter.offline.data.Labels} an unknown number is NaN.
 */
@NullMarked
package io.paretorouter.offline.data;

import org.jspecify.annotations.NullMarked;
