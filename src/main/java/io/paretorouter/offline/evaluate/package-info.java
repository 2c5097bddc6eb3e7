/**
 * How good a router is on labelled queries: pure functions from choices to figures.
 *
 * <p>Rows are scored once per query and weighed once per α: a sweep neither embeds nor clusters
 * again. Choices here are those of the scorer alone, so that what is judged is the scorer; what
 * comes of sending queries unlike all that was fitted to the safe model is told beside it, by
 * {@link io.paretorouter.offline.evaluate.Outside}.
 */
@NullMarked
package io.paretorouter.offline.evaluate;

import org.jspecify.annotations.NullMarked;
