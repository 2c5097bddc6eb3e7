/**
 * Changes a fitted table without fitting it again: adds a model, drops one, or changes a price.
 *
 * <p>Everything here is a pure function from table to table. Clusters stay as they are; sums,
 * counts and spans are updated at once. Results of cross-validation are updated only if the
 * labelled file is given ({@link io.paretorouter.offline.revise.FittedLabels}); otherwise the
 * calibration is marked stale, with the reason and the date.
 *
 * <h2>Decisions</h2>
 *
 * <ul>
 *   <li>A model that is known already can be replaced, not extended: a table cannot tell which
 *       labels it has counted, so that a file given twice would count twice. To add labels, give
 *       all of them.
 *   <li>A table that was fitted on a share of a file takes new labels only of queries that its
 *       split fits, so that what it holds out stays unseen.
 *   <li>A price turns into costs through the token sums alone. Without them the old cost cannot be
 *       divided into what was read and what was written, and is not scaled by guess: refused.
 *   <li>Labels that are held against a table are charged as its sums were: where a model's costs
 *       are its tokens at the table's price, in every cell, so are theirs, whatever they cost when
 *       they were made ({@link io.paretorouter.offline.revise.TablePrices}). One that gives a cost
 *       but no tokens is left out and counted, as its cost today is not known: neither kept at an
 *       old price beside new ones, nor a reason to refuse all others.
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
 *
 * <pre>
 *                                labels:  none     10     30    100    300    all
 * MMLU-Pro, k 120, gemini-1.5-pro         −0.1   −0.4   −0.3   +0.3   +0.5   +2.0
 * MMLU-Pro, k 120, gpt-4o                 −1.0   −0.0   +0.1   +0.5   +0.8   +2.0
 * ZeroEval, k 30, gpt-4o-mini             +0.4   −3.4   −1.4   −0.3   +0.4   +0.4
 * </pre>
 *
 * <p>gpt-4o is the best and dearest model of MMLU-Pro.
 *
 * <h2>What was tried and stays out</h2>
 *
 * <p><b>A prior from the other models</b> (the mean shrunk towards theirs, shifted by how hard the
 * query is for them) helps two models and hurts gpt-4o, the one most worth adding. A prior that
 * helps all three would change our mind. Peak performance in percent, as above:
 *
 * <pre>
 *                                labels:            10     30    100    300
 * gemini-1.5-pro                                  +0.0   +0.6   +0.8   +1.3
 * gpt-4o-mini                                     +0.4   +0.2   −0.2   +0.3
 * gpt-4o                                          −0.9   −0.8   −0.2   +0.5
 * </pre>
 */
@NullMarked
package io.paretorouter.offline.revise;

import org.jspecify.annotations.NullMarked;
