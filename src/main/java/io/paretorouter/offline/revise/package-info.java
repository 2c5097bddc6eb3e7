/**
 * Changes a fitted table without fitting it again: a model joins, leaves, or gets a new price.
 *
 * <p>Pure functions from table to table. Clusters stay as they are; sums, counts and spans follow
 * at once. What came from cross-validation follows only where the labelled file is given, {@link
 * io.paretorouter.offline.revise.FittedLabels}; otherwise the calibration is marked stale, saying
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
 *   <li>What few labels say of a model is shrunk to its own mean like everything else, by κ. {@code
 *       learning-curve}, k fixed, five splits of five draws; peak performance from 10, 30, 100, 300
 *       and all labels: MMLU-Pro, k 120, gemini-1.5-pro −0.4, −0.3, +0.3, +0.5, +2.0 % (without it
 *       −0.1); gpt-4o, the best and dearest, −0.0, +0.1, +0.5, +0.8, +2.0 % (−1.0); ZeroEval, k 30,
 *       gpt-4o-mini −3.4, −1.4, −0.3, +0.4, +0.4 % (+0.4).
 *   <li>A prior from the other models (the mean shrunk towards theirs, moved by how hard the query
 *       is for them) was tried and stays out: it helped gemini-1.5-pro (+0.0, +0.6, +0.8, +1.3) and
 *       gpt-4o-mini (+0.4, +0.2, −0.2, +0.3), and hurt gpt-4o, the model most worth adding (−0.9,
 *       −0.8, −0.2, +0.5). One that helps all three would change our mind.
 *   <li>A calibration is recomputed only from the very labels that the table holds, checked by
 *       their counts and sums; the provenance then names that file.
 * </ul>
 */
@NullMarked
package io.paretorouter.offline.revise;

import org.jspecify.annotations.NullMarked;
