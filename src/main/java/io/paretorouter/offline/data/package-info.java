/**
 * Labelled queries: what a router is fitted on and judged by.
 *
 * <p>The format is that of Avengers-Pro, one JSON object a line. A missing result is absent, never
 * zero: in {@link io.paretorouter.offline.data.Labels} an unknown number is NaN.
 */
@NullMarked
package io.paretorouter.offline.data;

import org.jspecify.annotations.NullMarked;
