/**
 * Fits a routing table: clusters the embeddings, adds up the performance and cost of each model in
 * each cluster, chooses by cross-validation the knobs that the caller left open, and estimates what
 * to expect of the result.
 *
 * <p>Everything said about a table comes from one source, five held-out folds ({@link
 * io.paretorouter.offline.fit.OutOfFold}): the knobs, the calibration, the verdict and the
 * out-of-distribution threshold. Small sets are dealt into folds several times, in up to five
 * rounds ({@link io.paretorouter.offline.fit.Folds#rounds}).
 *
 * <p>What follows records each decision with its evidence. A <i>pool</i> is a set of queries with
 * the models that answered them; the pools are public data described in {@code offline.lab}, whole
 * or in part; where a pool is not named here, its name was not recorded. <i>Full</i> and
 * <i>express</i> are the two embedders. A pair such as +0.6 / 58.3 is the change of performance and
 * the cost saved, both in percent relative to the best single model.
 *
 * <h2>Knobs</h2>
 *
 * <p><b>Knobs are chosen by the utility of the decisions, not by the shape of the clusters:</b> the
 * mean over α of α p / Δp − (1 − α) q / Δq for the models that {@code expected} chooses.
 *
 * <p><b>k, prior, β, κ and topP leave their defaults only for a gain of more than one standard
 * error.</b> Always taking the best value saves as much (within 1.5 points) but loses 0.1 to 0.4 %
 * of performance, because it also fits the noise of the folds.
 *
 * <p><b>Choosing the knobs saves more than k 250 with default knobs.</b> On twelve splits of five
 * pools, with the best k of its grid at ten rows per cluster or more and one round of folds, the
 * cost saved is, one pool per column:
 *
 * <pre>
 * k 250, defaults    75 %     35 %     69 %     49 %      5 %
 * chosen             80 %     35 %     72 %     64 %     17 %
 * </pre>
 *
 * <p><b>k obeys the rule of one standard error too, and is judged over several rounds of folds,</b>
 * because on few queries the best k of one round is an accident. Ten splits of seven pools (1,050
 * to 2,100 fitted queries) compare the best k by one round with the present rule; cost saved and
 * peak performance are read off the test part's own curve; one pool per column:
 *
 * <pre>
 * saved, best k, one round   88 %   63 %   57 %   12 %   28 %    1 %   10 %
 * saved, present rule        91 %   63 %   58 %   24 %   28 %    2 %    9 %
 * peak, best k, one round    +4.1   +7.0   +0.7    0.0   +1.8   +3.9   +0.1 %
 * peak, present rule         +4.9   +6.9   +0.6   +0.6   +1.8   +3.6   +0.1 %
 * </pre>
 *
 * <p>The rounds alone give a quarter of the difference.
 *
 * <h2>The prior: linear heads</h2>
 *
 * <p><b>The prior is one linear head per model rather than its overall mean,</b> because a cluster
 * knows only the query's own region, which the express view moreover blurs. Heads are fitted by
 * ridge regression on all labels ({@link io.paretorouter.offline.fit.FitHeads}) and count for 80
 * queries (κ), a mean for 20.
 *
 * <p>Evidence: cost saved in percent, on the test part's own curve, with means → with heads, at k
 * 250; six splits of six pools and four of MMLU-Pro, by a numpy implementation that shares no code
 * with this one:
 *
 * <pre>
 *                                   full       express
 * MMLU-Pro                        78 → 82      75 → 78
 *   its weaker models             58 → 63      59 → 63
 *   without its best model        30 → 29      19 → 26
 *   five of its subjects          90 → 93      88 → 90
 * noisy scores                    28 → 50      28 → 56
 * ZeroEval, small models          34 → 38      15 → 25
 * ZeroEval without its best       70 → 71      58 → 73
 * </pre>
 *
 * <p>Peak performance rises by 0.1 to 2.6 % (once it falls by 0.2). The gain is smaller when k and
 * the other knobs are chosen as here (ten splits; performance at equal cost, mean over the curve):
 * 0.1 to 0.5 % on two pools with full, 0.5 to 0.8 % with express, and none with full on all of
 * MMLU-Pro.
 *
 * <p><b>λ is 100 and κ is 80.</b> λ 10 is worse than no heads where queries are many; 30 to 1000 is
 * better than none. κ 160 in place of 80 changes little.
 *
 * <h2>α: the cheapest that holds performance</h2>
 *
 * <p><b>α is the cheapest on a grid of 0.0025 that holds the best single model's performance as
 * measured</b> ({@link io.paretorouter.core.table.Curve#matching}). A finer grid saves more,
 * because a step of 0.01 changes performance by 0.1 to 2.0 % near that α and so overshoots, while a
 * step of 0.0025 changes it by 0.1 to 0.6 %.
 *
 * <p>Evidence: means over 16 pools where verdicts pass, over the splits that pass (MMLU-Pro,
 * subjects of it four times, LLMRouter's answers with and without their best model, nine draws of
 * 2,200 queries, groups and models from either; full, five to ten splits). Chosen performance /
 * cost saved in percent:
 *
 * <pre>
 * step of the grid                      0.01           0.005          0.0025
 *                                   +0.64 / 58.3   +0.56 / 58.8   +0.51 / 59.2
 * </pre>
 *
 * <p><b>What stays out: no other rule does clearly better</b> on the same pools. One is an α above
 * the cheapest where a little cost buys much: the highest p / p_single − 0.3 q / q_single within so
 * many standard errors. Another holds performance with a margin of so many standard errors:
 *
 * <pre>
 * α above the cheapest, within          0.25           0.5            1              1.5
 *                                   +0.55 / 59.1   +0.58 / 58.9   +0.63 / 58.8   +0.67 / 58.7
 *
 * performance held with a margin        0.1            0.2            0.3
 *                                   +0.67 / 58.1   +0.74 / 57.0   +0.83 / 55.6
 * </pre>
 *
 * <ul>
 *   <li>An α above the cheapest gives up as much as 3 points of saving where curves are steep. The
 *       case for it is a pool of 1,500 questions that loses 1.8 % with the cheapest.
 *   <li>Smoothing the curve, or making it monotone, gains nothing.
 *   <li>Ten folds gain nothing over five: without MMLU-Pro's best model, five splits, they give
 *       +0.8 / 41.4, five folds +0.8 / 41.6.
 * </ul>
 *
 * <p><b>Pools differ by more than rules do:</b> whatever the rule, the chosen performance has a
 * standard deviation of 1.0 % over the pools, from -1.4 to +2.2. Most of it is due to the split:
 * whatever the fitted 70 % of a pool have in excess, the other 30 % lack. Where performance is just
 * held on the fitted part, the test part therefore misses it by 3.3 times the difference between
 * the fitted part and the whole pool: 2.7 % for 2,000 queries, 1.2 % on average over five splits.
 *
 * <p>On 25 such pools, both this implementation and the independent one of {@code offline.lab} are
 * below the best single model by more than 0.3 % on six. Two bounds, performance held and as much
 * saved as the independent one saves, are both kept by this one on 14. An α 0.15 standard errors
 * lower keeps them on 15; one 0.15, 0.3 or 0.5 higher on 14, 14 and 12.
 *
 * <h2>Calibration intervals</h2>
 *
 * <p><b>Intervals allow for tables fitted on other samples,</b> which switch models at other α
 * ({@link io.paretorouter.offline.fit.Calibrate}). On 20 splits of eight pools, 95 % intervals
 * without that hold 75 to 88 % of the costs, these 96 to 100 %.
 *
 * <h2>The verdict</h2>
 *
 * <p><b>The verdict comes from folds whose α was chosen without the queries that judge it</b>
 * ({@link io.paretorouter.offline.fit.Judge}).
 *
 * <p><b>It takes several rounds of folds, because the bounds of a single round must allow for
 * another dealing of the folds and so miss real gains. And routing must beat mixing,</b> because
 * with a tolerance of one percent and enough queries, sending a random share of them to a cheaper
 * model passes too. The number of verdicts that pass, of twelve splits per pool (900 to 2,100
 * fitted queries, knobs fixed), with one round (the more careful of a bootstrap over queries and
 * Student's interval over folds) and with several rounds and mixing:
 *
 * <pre>
 *                                                one round   several, mixing
 * routing pays, four pools                       3 8 3 0     11 12 10 9
 * it hardly pays: ZeroEval                       4           1
 * it hardly pays or cannot, another pool         1           0
 * five others, three of them with labels
 *   shuffled or one model best at least cost     0           0
 * </pre>
 *
 * <p>Several rounds without mixing pass 5 of 12 on ZeroEval, and 2 on shuffled labels.
 *
 * <p><b>The mean change of performance must be at least a quarter of a standard error above 0,</b>
 * although the bound would allow a loss, because the knobs were chosen on the queries that judge.
 * With a limit of 0 instead, as many pass where routing pays, and none of 12 on ZeroEval.
 *
 * <p><b>The saving must be more than one percent of the cost.</b> Without that, express passes one
 * split of five on ZeroEval for 0.07 % of cost.
 *
 * <p><b>A table whose gain is certain at the peak alone routes by default too, at the α that
 * matches the best single model,</b> although a verdict on that α alone would be "no gain". Of the
 * 698 tables of the next section 129 are such. On their test parts that α gives +0.65 % at 30.6 %
 * saved (the peak +3.67 % at 46.6 % more cost), so the verdict on it lacks queries, not a gain. The
 * safe model in its place would save 19.1 % over all tables in place of 24.8, at +0.11 in place of
 * +0.23 % performance, and 8.6 % of them would lose more than one percent in place of 11.7.
 *
 * <p><b>Limit:</b> it takes some 1,500 complete queries to establish a gain of a few percent.
 *
 * <h2>The verdict's saving</h2>
 *
 * <p><b>The saving is that of the α that all queries together choose, with an interval that allows
 * for other samples</b> as the calibration's do ({@link io.paretorouter.offline.fit.Saving}). The
 * alternative takes each fold's saving at the α that the other folds chose, with a bootstrap over
 * queries; its intervals are too narrow. On 698 tables of 75 pools (4 to 10 splits, by a numpy
 * implementation of these rules on the recorded choices of the folds):
 *
 * <pre>
 *                                             α of the folds,     α of all
 *                                             bootstrap           queries
 * test saving inside the interval, where
 *   the best single model is matched          37 %
 *   the same, with the test's own noise       61 %                98 % (passing tables: 97 %)
 *   the same, at peak performance             58 %                98 %
 * root mean square error: matching            3.2 points          2.6 points
 *   at peak performance                       22 points           13 points
 * tables that route                           332                 316
 * performance / saved, over all tables        +0.24 / 25.3 %      +0.23 / 24.8 %
 * </pre>
 *
 * <p>Nine of the 16 tables fewer are ZeroEval's. Requiring one percent of cost at 95 % confidence
 * would leave 310 (24.5 % saved).
 *
 * <h2>LIKELY: large savings with uncertain performance</h2>
 *
 * <p><b>A large saving whose performance seems held but is not certain is LIKELY, and routes</b>
 * ({@link io.paretorouter.core.table.Verdict}): where models are far apart in price, half the cost
 * may be saved while the interval of performance is wider than any tolerance.
 *
 * <p>Evidence: 56 pools (draws of 1,200 to 3,000 queries, of groups and of models, from MMLU-Pro,
 * LLMRouter's answers and ZeroEval, four of them with texts and labels shuffled; GSM8K, CRUXEval
 * and MATH together), four of them with express too; 8 or 10 splits each, by a numpy implementation
 * of these rules with normal intervals on the recorded choices of the folds. LIKELY changes eleven
 * of these sixty:
 *
 * <pre>
 *                                           without LIKELY   with LIKELY    always routing
 * the eleven: splits that route, of 104     50               72
 *   performance / cost saved                -0.4 / 30.1 %    -0.3 / 42.4 %  -0.2 / 48.8 %
 * all sixty: performance / cost saved       +0.26 / 28.0 %   +0.28 / 30.3 %
 * </pre>
 *
 * <p>It is never given on all of ZeroEval, in either view, nor on shuffled labels. The bounds were
 * set on these same pools.
 *
 * <p><b>What stays out: other bounds.</b> A saving of a tenth in place of a quarter routes on
 * ZeroEval (one split of ten, which loses); allowing a loss of a fifteenth or a twentieth of the
 * saving, in place of a tenth, routes less often and loses no less.
 *
 * <h2>Out of distribution</h2>
 *
 * <p><b>A query is out of distribution by how it is written</b> ({@link
 * io.paretorouter.offline.fit.FitSpelling}: trigrams over 38 kinds of characters, and how often a
 * text repeats itself) <b>or by its embedding</b> ({@link io.paretorouter.offline.fit.Limits}). The
 * share of 162 texts of gibberish and eleven other scripts that is recognised, on MMLU-Pro, when 1
 * % of ordinary queries is flagged:
 *
 * <pre>
 * express's quiet directions                                 62 %
 * all directions of express                                  64 %
 * mean surprise of tokens                                    81 %
 * how few queries contain the tokens                         86 %
 * pairs of characters                                        89 %
 * trigrams of all characters (192 kinds)                     98 %
 * trigrams of 38 kinds, and repetition                      100 %, flagging 0.6 % of ordinary queries
 * </pre>
 *
 * <ul>
 *   <li><b>38 kinds,</b> because few queries suffice to fill them: fitted on 300 and on 1,050
 *       queries, they recognise 97 % if each character keeps its own share within its kind, 100 %
 *       if not. 32 kinds are too few (98 to 99 % on MMLU-Pro).
 *   <li><b>Repetition is needed too:</b> kinds alone do not separate scripts, but a script whose
 *       characters are all of one kind seems to repeat the same thing over and over.
 *   <li><b>Four characters of typical surprise are added to each text,</b> or else greetings look
 *       strange; eight miss more gibberish.
 *   <li>The weights of the shorter contexts hardly matter (2 to 30: within 0.3 points).
 *   <li><b>The embedding's limit remains, for words without sense that are spelt well:</b> of 80
 *       such texts express flags all, full half (MMLU-Pro) or nearly all (ZeroEval). It is set at
 *       four held-out queries in a thousand, the spelling's at five; the more it is given, the more
 *       prose on other topics goes to the safe model with it.
 * </ul>
 *
 * <h2>What was tried and stays out</h2>
 *
 * <p>For the prior (the numpy implementation above):
 *
 * <ul>
 *   <li><b>A larger κ without heads</b> is better on some pools and worse on others.
 *   <li><b>Heads fitted on the clusters' estimates</b> (leaving each row out of its own estimate)
 *       do as well as heads on labels, and need another clustering.
 *   <li><b>A head alone, without clusters,</b> is worse than clusters with either prior.
 * </ul>
 *
 * <p>To make the heads better (the same implementation, k 30 or 60, 8 to 16 splits of five to eight
 * pools and four of MMLU-Pro):
 *
 * <ul>
 *   <li><b>Eleven features of the text's surface</b> (length, digits, signs, capitals, lines).
 *       Without the best model they raise the explained variance of the labels from 6.0 to 7.5 %,
 *       that of the costs from 17 to 30 %, and that of the differences between models by a tenth,
 *       but decisions do not improve.
 *   <li><b>Words weighted by TF-IDF beside the embedding, and one λ per principal component of the
 *       labels:</b> likewise.
 *   <li><b>κ 150 to 400, λ 30 to 200:</b> within the spread of the splits.
 *   <li><b>Clusters closer to full's for express.</b> Without the best model, express made of
 *       single tokens explains 1.25 % of the differences between models, full 1.63 %; with full's
 *       choice of clusters express would explain 1.51 %. A logistic regression from its embeddings
 *       to full's clusters raises it to 1.3 %; a map fitted on four times as many texts changes
 *       neither peak nor saving.
 * </ul>
 */
@NullMarked
package io.paretorouter.offline.fit;

import org.jspecify.annotations.NullMarked;
