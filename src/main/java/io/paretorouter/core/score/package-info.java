/**
 * The score of each model for one query.
 *
 * <p>{@link io.paretorouter.core.score.Estimator} reads the table near the query and estimates the
 * performance and cost of each model; a {@link io.paretorouter.core.score.Scorer} weighs that under
 * a {@link io.paretorouter.core.score.Tradeoff}. Filters, headers and tie-breaks use these
 * estimates whichever scorer ranks, so an expected cost means the same everywhere.
 */
@NullMarked
package io.paretorouter.core.score;

import org.jspecify.annotations.NullMarked;
