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
 *   <li><b>A known model can be replaced but not extended.</b> A table cannot tell which labels it
 *       has counted, so labels given twice would count twice. To add labels, give all of them.
 *   <li><b>A table fitted on a share of a file takes new labels only of queries that its split
 *       fits,</b> so that held-out queries stay unseen.
 *   <li><b>A new price is turned into costs through the token sums alone.</b> Without them the old
 *       cost cannot be divided into input and output; scaling it would be a guess, so the change is
 *       refused.
 *   <li><b>Labels that judge a table are charged as its sums were.</b> Where every cost sum of a
 *       model is its token sums at the table's price, its labels get that price too, whatever they
 *       cost when they were made ({@link io.paretorouter.offline.revise.TablePrices}). A label with
 *       a cost but no tokens is left out and counted, because its cost today is not known.
 *   <li><b>The safe model stays unless another is better beyond doubt,</b> that is, their 95 %
 *       intervals of performance (Wilson, 1927) do not overlap. If it is dropped, the model with
 *       the highest lower bound takes its place: the best single model, unless that is best only by
 *       a few lucky labels.
 *   <li><b>A calibration is recomputed only from the very labels that the table holds,</b> as
 *       checked by their counts and sums; the provenance then names that file.
 *   <li><b>A model with few labels is shrunk to its own mean by κ, like everything else.</b> Peak
 *       performance relative to the best single model of all labels, in percent, by {@code
 *       learning-curve} (k fixed, five splits of five draws), from the given number of labels:
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
