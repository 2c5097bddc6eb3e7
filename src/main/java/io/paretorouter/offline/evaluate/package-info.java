/**
 * Evaluates a router on labelled queries: pure functions from choices to figures.
 *
 * <p>Estimates are made once per query and weighted once per α: a sweep neither embeds nor clusters
 * again. Choices are those of the scorer alone, so that the scorer itself is judged; the effect of
 * sending out-of-distribution queries to the safe model is reported separately, by {@link
 * io.paretorouter.offline.evaluate.Outside}.
 */
@NullMarked
package io.paretorouter.offline.evaluate;

import org.jspecify.annotations.NullMarked;
