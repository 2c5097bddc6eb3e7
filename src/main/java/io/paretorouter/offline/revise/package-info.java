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
 *   <li>A model that joins from few labels must do no harm: it is believed at the lower bound of
 *       what they say, shrunk towards the other models, and to find hard what they find hard
 *       ({@link io.paretorouter.offline.revise.Newcomer}). {@code learning-curve}, k fixed (120;
 *       ZeroEval 30), five splits of five draws; peak performance over the best single model
 *       without the model, then from 10, 30, 100, 300 and all labels. MMLU-Pro: llama-3.1-70b, in
 *       the middle, +2.0; +2.0, +2.0, +2.0, +1.9, +2.0 %; gemini-1.5-flash, cheap and third best,
 *       +2.0; +2.0, +2.0, +2.0, +1.9, +2.0; qwen1.5-72b, weak, +2.0 throughout; gemini-1.5-pro,
 *       second best, −0.1; −0.1, +0.1, +0.6, +1.3, +2.0; gpt-4o, the best and dearest, −0.8; −0.8,
 *       −0.8, −0.7, −0.4, +2.0. ZeroEval, gpt-4o-mini, +0.5; +0.5, +0.5, +0.4, +0.5, +0.5. No draw
 *       of 600 lost over 1 % against the table without the model; the worst lost 0.9 %.
 *   <li>Before, a model was believed at its own mean, and to be equally good at everything but for
 *       its own few labels' slope. From 10, 30, 100, 300 labels: llama-3.1-70b −2.3, −1.3, −0.6,
 *       +0.5 (up to 80 % of draws lost over 1 %, one 13.7); gemini-1.5-flash −3.9, −2.2, −0.9,
 *       −0.5; qwen1.5-72b +0.7, +1.6, +1.9, +2.0; gemini-1.5-pro −0.4, −0.3, +0.3, +0.4; gpt-4o
 *       +0.2, +0.3, +0.5, +0.8; gpt-4o-mini −3.8, −2.2, −0.7, +0.3. At the α that <i>balanced</i>
 *       keeps when a calibration goes stale, llama-3.1-70b cost 4.9, 4.3, 3.7, 2.6 % of
 *       performance, and now 0.1. The best model pays for the caution: it was used at once, by luck
 *       as much as by merit, and now takes 1,000 to 3,000 labels (three splits: +0.8 and +1.7).
 *   <li>Each part is needed. Peaks from 30 and 100 labels, three splits, llama-3.1-70b (without it
 *       +1.9), gemini-1.5-pro (−0.0), gpt-4o (−0.8): lower bound alone +1.3, +1.1; +0.4, +0.7;
 *       −0.2, +0.4, where the worst draws lose 6.1 %; the others' mean and slopes without it +1.4,
 *       +1.0; +1.0, +1.2; −0.6, −0.3, where they lose 5.9; both, at one standard error in place of
 *       1.645, +1.8, +1.7; +0.5, +1.0; −0.7, −0.6, where they lose 2.2; without the others' slopes,
 *       at one, +1.5, +0.9; +0.6, +0.7; −0.4, +0.4, where they lose 6.1. Half the others' slope, or
 *       those of the models of like performance alone, helped gpt-4o (two splits, 300 labels: +0.2
 *       and +0.0 in place of −0.4) and hurt gemini-1.5-pro (+0.9, +1.0 in place of +1.3). All these
 *       with a prior of as many labels as the spread of the others' means comes to; 15 gave the
 *       same.
 *   <li>The caution lies in the head alone. Sums stay what the labels were, so that scorer paper,
 *       which reads nothing else, takes a new model's few labels at their word.
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
