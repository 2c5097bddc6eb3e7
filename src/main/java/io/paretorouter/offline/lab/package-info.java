/**
 * The laboratory: fits and judges on repeated seeded splits, so that a figure comes with its
 * spread.
 *
 * <p>Every figure has two forms that are never mixed. <i>Chosen</i>: α is picked by
 * cross-validation inside the training part, as the router picks it to match the best single model
 * ({@code core.table.Curve#balanced}), and judged on the test part; where the verdict of the
 * training part is that routing does not pay, it is the best single model. This is what a user
 * gets. <i>Curve</i>: read off the test part's own curve; this is what the scorer could give, were
 * α known. The paper's scorer has no verdict, so its chosen form knows none.
 *
 * <p>Queries that lack a model's label are fitted on, as {@code fit} does, but not judged by.
 *
 * <p>{@link io.paretorouter.offline.lab.LearningCurve} shows how many labels a new model needs.
 *
 * <p><b>What was tried to beat scorer {@code expected}, and stays out.</b> Five 70/30 splits each
 * of four pools: MMLU-Pro with all 14 models (A), without its best model (B), a fifth of its rows
 * (C), ZeroEval without its best model (D). Chosen cost saved in percent (standard deviation 2 to
 * 20), each beside {@code expected} at k 120: 82, 35, 62, −1.
 *
 * <ul>
 *   <li>Three resolutions averaged (16, 60, 250 clusters): 81, 38, 68, 8. Two, the coarse one as
 *       prior (16 and 120): 81, 35, 66, 1; (30 and 250): 78, 35, 62, 0.
 *   <li>A ridge head on the embedding, alone: 78, 35, 47, 10. As prior, with little shrinkage, 79,
 *       37, 67, 0; with a hundred times as much it went in ({@code offline.fit} has the figures).
 *   <li>Strength of shrinkage per model and quantity by moments (empirical Bayes): 81, 33, 56, 0.
 *   <li>One cost per model, whatever the query: 79, 30, 66, 8 (k 60; there {@code expected} has 80,
 *       31, 66, 6).
 *   <li>Cost from the request's own input tokens and the clusters' output tokens: 80, 34 (A, B;
 *       eight splits; {@code expected} 81, 35): the input part of the cost is hardly news.
 * </ul>
 *
 * Nothing of these won on all, and what won on one did so by less than the spread. Choosing k for
 * each table by cross-validation won more than any of them, and heads more than that (see {@code
 * offline.fit}). What would change our mind: a gain on several data sets at once.
 */
@NullMarked
package io.paretorouter.offline.lab;

import org.jspecify.annotations.NullMarked;
