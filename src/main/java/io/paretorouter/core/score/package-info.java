/**
 * How good a choice each model is for one query.
 *
 * <p>{@link io.paretorouter.core.score.Estimator} reads the table near the query and estimates what
 * each model will earn and cost; a {@link io.paretorouter.core.score.Scorer} weighs that under a
 * {@link io.paretorouter.core.score.Tradeoff}. Filters, headers and ties use the estimates
 * whichever scorer ranks, so that an expected cost means one thing throughout.
 */
@NullMarked
package io.paretorouter.core.score;

import org.jspecify.annotations.NullMarked;
