/**
 * How good a router is on labelled queries: pure functions from choices to figures.
 *
 * <p>Rows are scored once per query and weighed once per α: a sweep neither embeds nor clusters
 * again. Choices here are those of the scorer alone; the rule for queries unlike all that was
 * fitted is left out, so that what is judged is the scorer.
 */
@NullMarked
package io.paretorouter.offline.evaluate;

import org.jspecify.annotations.NullMarked;
