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
 *   <li><b>A model that joins from few labels must do no harm.</b> Its performance is taken at the
 *       lower bound of what its labels say, shrunk towards the other models, and it is assumed to
 *       find hard what they find hard ({@link io.paretorouter.offline.revise.Newcomer}). The
 *       caution lies in its head alone: sums stay what the labels were, so that scorer {@code
 *       paper}, which reads nothing else, takes few labels at their word. Cross-validation does not
 *       measure that caution, so {@code --calibrate-with} is refused for a model with fewer than
 *       nine tenths of the labels of the others.
 * </ul>
 *
 * <p>Evidence: peak performance over the best single model in percent, by {@code learning-curve} (k
 * 120, ZeroEval 30; five splits of five draws), without the model and from so many of its labels.
 * Below it what the model's own mean gives in its place, on the same splits and draws:
 *
 * <pre>
 *                            none     10     30    100    300    all
 * llama-3.1-70b, middling    +2.0   +2.0   +2.0   +2.0   +1.9   +2.0
 *   by its own mean                 -2.3   -1.3   -0.6   +0.5
 * gemini-1.5-flash, cheap    +2.0   +2.0   +2.0   +2.0   +1.9   +2.0
 *   by its own mean                 -3.9   -2.2   -0.9   -0.5
 * qwen1.5-72b, weak          +2.0   +2.0   +2.0   +2.0   +2.0   +2.0
 *   by its own mean                 +0.7   +1.6   +1.9   +2.0
 * gemini-1.5-pro, second     -0.1   -0.1   +0.1   +0.6   +1.3   +2.0
 *   by its own mean                 -0.4   -0.3   +0.3   +0.4
 * gpt-4o, best               -0.8   -0.8   -0.8   -0.7   -0.4   +2.0
 *   by its own mean                 +0.2   +0.3   +0.5   +0.8
 * ZeroEval, gpt-4o-mini      +0.5   +0.5   +0.5   +0.4   +0.5   +0.5
 *   by its own mean                 -3.8   -2.2   -0.7   +0.3
 * </pre>
 *
 * <p>No draw of 600 is over 1 % worse than the table without the model (the worst by 0.9 %); by its
 * own mean up to 80 % of a model's draws are, one by 14.8 %. At the α that <i>balanced</i> keeps
 * when the calibration goes stale, llama-3.1-70b costs 0.1 % of performance in place of 4.9, 4.3,
 * 3.7 and 2.6. The best model pays for the caution: it needs 1,000 to 3,000 labels (three splits:
 * +0.8 and +1.7).
 *
 * <h2>What was tried and stays out</h2>
 *
 * <p><b>Parts of the above alone.</b> Peaks from 30 and 100 labels, three splits of five draws, and
 * how much the worst draw loses:
 *
 * <pre>
 *                                     llama-3.1-70b  gemini-1.5-pro     gpt-4o      worst
 * without the model                       +1.9            -0.0           -0.8
 * lower bound alone                    +1.3, +1.1      +0.4, +0.7     -0.2, +0.4     6.1
 * the others' mean and slopes alone    +1.4, +1.0      +1.0, +1.2     -0.6, -0.3     5.9
 * all, at 1 standard error             +1.8, +1.7      +0.5, +1.0     -0.7, -0.6     2.2
 *   without the others' slopes         +1.5, +0.9      +0.6, +0.7     -0.4, +0.4     6.1
 * </pre>
 *
 * <p><b>Half the others' slopes, or those of models of like performance,</b> help gpt-4o (two
 * splits, 300 labels: +0.2 and +0.0 in place of -0.4) and hurt gemini-1.5-pro (+0.9 and +1.0 in
 * place of +1.3).
 *
 * <p><b>A prior from the other models alone</b> (the mean shrunk towards theirs, shifted by how
 * hard the query is for them) gives from 10, 30, 100 and 300 labels: gemini-1.5-pro +0.0, +0.6,
 * +0.8, +1.3; gpt-4o-mini +0.4, +0.2, −0.2, +0.3; gpt-4o −0.9, −0.8, −0.2, +0.5.
 */
@NullMarked
package io.paretorouter.offline.revise;

import org.jspecify.annotations.NullMarked;
