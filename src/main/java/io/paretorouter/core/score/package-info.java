/**
 * How good a choice each model is for one query.
 *
 * <p>{@link io.paretorouter.core.score.Estimator} reads the table near the query and estimates what
 * each model will earn and cost; a {@link io.paretorouter.core.score.Scorer} weighs that under a
 * {@link io.paretorouter.core.score.Tradeoff}. Filters, headers and ties use the estimates
 * whichever scorer ranks, so that an expected cost means one thing throughout.
 *
 * <p>A model with fewer than half of the most labels is shrunk to what the others show ({@link
 * io.paretorouter.core.score.Newcomers}); a table whose models are labelled alike gives the same
 * numbers as without that. Costs are not shrunk: scaling a newcomer's mean cost by what the query
 * costs on other models moved no figure by more than its noise.
 */
@NullMarked
package io.paretorouter.core.score;

import org.jspecify.annotations.NullMarked;
