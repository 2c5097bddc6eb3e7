/**
 * Changes a fitted table without fitting it again: a model joins, leaves, or gets a new price.
 *
 * <p>Pure functions from table to table. Clusters stay as they are; sums, counts and spans follow
 * at once. What came from cross-validation follows only where the labelled file is given, {@link
 * io.paretorouter.offline.revise.Recalibration}; otherwise the calibration is marked stale, saying
 * by what and when.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A model that is known already can be replaced, not extended: a table cannot tell which
 *       labels it has counted, so that a file given twice would count twice. To add labels, give
 *       all of them.
 *   <li>A table that was fitted on a share of a file takes new labels only of queries that its
 *       split fits, so that what it holds out stays unseen.
 *   <li>A price turns into costs through the token sums alone. Without them the old cost cannot be
 *       divided into what was read and what was written, and is not scaled by guess: refused.
 *   <li>The safe model stays, unless another is better beyond doubt: their 95 % intervals of
 *       performance (Wilson, 1927) do not overlap. Where it leaves, the model of highest lower
 *       bound follows: the best single model, unless that owes its place to a few lucky labels.
 *   <li>What few labels say is shrunk to what the other models show, at request time ({@code
 *       core.score.Newcomers}), not in the sums. {@code learning-curve}, k fixed, five splits of
 *       five draws; peak performance from 10, 30, 100, 300 labels, shrunk and, for comparison,
 *       plain: MMLU-Pro, k 120, gemini-1.5-pro +0.0, +0.6, +0.8, +1.3 % (plain −0.4, −0.3, +0.3,
 *       +0.5; all labels +2.0); gpt-4o, the best and dearest, −0.9, −0.8, −0.2, +0.5 % (plain −0.0,
 *       +0.1, +0.5, +0.8; all +2.0; without it −1.0); ZeroEval, k 30, gpt-4o-mini +0.4, +0.2, −0.2,
 *       +0.3 % (plain −3.4, −1.4, −0.3, +0.4; all +0.4). A newcomer that is no better than the rest
 *       does no harm; one that is better than all is trusted later. A prior that let it in sooner
 *       without the harm would change our mind.
 *   <li>A calibration is recomputed only from the very labels that the table holds, checked by
 *       their counts and sums; the provenance then names that file.
 * </ul>
 */
@NullMarked
package io.paretorouter.offline.revise;

import org.jspecify.annotations.NullMarked;
