/**
 * Fits a routing table: cluster the embeddings, add up what each model did in each cluster, choose
 * by cross-validation what the caller did not, and say what to expect of the result.
 *
 * <p>Everything that is said of a table comes from one place, five held-out folds ({@link
 * io.paretorouter.offline.fit.OutOfFold}): the knobs, the calibration, the verdict, the
 * out-of-distribution threshold. Few queries are dealt into folds several times ({@link
 * io.paretorouter.offline.fit.Folds#rounds}).
 *
 * <ul>
 *   <li>Knobs are chosen for the worth of decisions, not for the shape of clusters: the mean over α
 *       of α p / Δp − (1 − α) q / Δq of the models that {@code expected} chooses. k, prior, β, κ
 *       and topP leave their defaults only for a gain beyond one standard error: taking the best of
 *       everything saved as much (within 1.5 points) and lost 0.1 to 0.4 % of performance, because
 *       it also fits the folds' noise. Against k 250 and default knobs, on twelve splits of five
 *       pools, cost saved rose from 75 to 80, 35 to 35, 69 to 72, 49 to 64 and 5 to 17 %. That was
 *       with the best k of its grid, ten rows for each at least, by one round of folds. On few
 *       queries that k is an accident: ten splits of seven pools (1,050 to 2,100 fitted queries),
 *       before and since: saved on the test's own curve 88 to 91, 63 to 63, 57 to 58, 12 to 24, 28
 *       to 28, 1 to 2, 10 to 9 %, peak performance +4.1 to +4.9, +7.0 to +6.9, +0.7 to +0.6, 0.0 to
 *       +0.6, +1.8 to +1.8, +3.9 to +3.6, +0.1 to +0.1 %. Rounds alone gave a quarter of it.
 *   <li>The prior is a linear head a model, not its overall mean: ridge regression on all labels
 *       ({@link io.paretorouter.offline.fit.FitHeads}), counting for 80 queries where a mean counts
 *       for 20. Clusters see a query's own region only, and express's blurred at that. Six splits
 *       of six pools and four of MMLU-Pro, k 250, by a numpy implementation apart from this one:
 *       cost saved on the test's own curve, with means and with heads, full embedder: MMLU-Pro 78
 *       and 82 %, its weaker models 58 and 63, without the best 30 and 29, five subjects 90 and 93,
 *       noisy scores 28 and 50, ZeroEval's small models 34 and 38, ZeroEval without the best 70 and
 *       71; express: 75 and 78, 59 and 63, 19 and 26, 88 and 90, 28 and 56, 15 and 25, 58 and 73.
 *       Peaks rose by 0.1 to 2.6 % (once fell by 0.2). With k and the other knobs chosen as here,
 *       ten splits, the gain is smaller: at equal cost, means over the curve, 0.1 to 0.5 % more
 *       performance on two pools in full and 0.5 to 0.8 % in express, none in full on all of
 *       MMLU-Pro. λ 10 is worse than no heads where queries are many, 30 to 1000 better; κ 160 in
 *       place of 80 changes nothing much; a larger κ without heads wins and loses. Heads fitted on
 *       the clusters' own estimates, row by row without the row, did as well and take another
 *       clustering. A head alone, without clusters, is worse than both.
 *   <li>What did not make heads better, by the same implementation, k 30 or 60, 8 to 16 splits of
 *       five to eight pools and four of MMLU-Pro: eleven features of the text's surface (length,
 *       digits, signs, capitals, lines) explain 7.5 % of the labels' variance instead of 6.0 and 30
 *       % of the costs' instead of 17 (without the best model), and a tenth more of what models
 *       differ by, but decisions do not gain. Words weighted by TF-IDF beside the embedding, and λ
 *       chosen for each principal component of the labels, alike. κ 150 to 400, λ 30 to 200: within
 *       the splits' own spread. Without the best model express, of lone tokens, knows 1.25 % of the
 *       differences where full knows 1.63; by full's choice of clusters it would know 1.51.
 *       Logistic regression from its vectors to full's clusters brings it to 1.3; a map from four
 *       times the texts changes neither peak nor saving.
 *   <li>α is the cheapest that holds the best single model's performance as measured ({@link
 *       io.paretorouter.core.table.Curve#matching}), by steps of 0.0025. Means over 16 pools where
 *       verdicts pass, of the splits that do (MMLU-Pro, subjects of it four times, LLMRouter's
 *       answers with and without their best model, nine draws of 2,200 queries, groups and models
 *       from either; full, five to ten splits), chosen performance and cost saved: steps of 0.01
 *       +0.64 / 58.3 %, of 0.005 +0.56 / 58.8, of 0.0025 +0.51 / 59.2. A step of 0.01 moves
 *       performance by 0.1 to 2.0 % there and so overshoots, one of 0.0025 by 0.1 to 0.6. Lying
 *       above the cheapest where a little cost buys much (the highest p / p_single − 0.3 q /
 *       q_single within a quarter, a half, one, one and a half standard errors) gives +0.55 / 59.1,
 *       +0.58 / 58.9, +0.63 / 58.8, +0.67 / 58.7, and takes up to 3 points where curves are steep;
 *       a margin of a tenth, two or three tenths of a standard error +0.67 / 58.1, +0.74 / 57.0,
 *       +0.83 / 55.6. All of that is less than what pools differ by, whatever the rule: a standard
 *       deviation of 1.0 %, from -1.4 to +2.2. Such a trade was in force once, for a pool of 1,500
 *       questions that lost 1.8 % by the cheapest. Smoothing the curve or making it monotone gives
 *       nothing, and neither do ten folds in place of five (without MMLU-Pro's best model, five
 *       splits: +0.8 / 41.4 and +0.8 / 41.6). Most of that deviation is the splits' own: what the
 *       fitted 70 % of a pool have too much, the other 30 % lack, so that where performance is just
 *       held in the one, the other misses by 3.3 times what parts the one from the whole pool: 2.7
 *       % for 2,000 queries, 1.2 % on average over five splits. On 25 such pools the independent
 *       implementation of {@code offline.lab} is below the best single model by more than 0.3 % on
 *       six, this one too; both bounds, performance held and as much saved as there, are kept on
 *       14. An α that lies 0.15 standard errors below, or 0.15, 0.3 or 0.5 above, keeps them on 15,
 *       14, 14 and 12.
 *   <li>Intervals know that another sample would have switched models at other α: see {@link
 *       io.paretorouter.offline.fit.Calibrate}. On 20 splits of eight pools the plain ones held 75
 *       to 88 % of costs, these 96 to 100 %.
 *   <li>The verdict is reached by folds that chose α without the queries that judge: see {@link
 *       io.paretorouter.offline.fit.Judge}. Two things decide its worth. Several rounds: of one
 *       alone, its bounds must allow for another dealing, and then miss gains that are there. And
 *       mixing: with a tolerance of one percent and enough queries, sending some to a cheaper model
 *       by lot passes too, so routing must do better than that. Of twelve splits (900 to 2,100
 *       fitted queries, knobs fixed) passed before (one round; the more careful of a bootstrap over
 *       queries and Student's interval over folds) and since: where routing pays 3 and 11, 8 and
 *       12, 3 and 10, 0 and 9; where it hardly does or cannot 4 and 1 (ZeroEval), 1 and 0, and 0
 *       and 0 on five others, three of them with labels shuffled or one model best at the least
 *       cost. Rounds without mixing passed 5 of 12 on ZeroEval, and 2 on shuffled labels. Knobs
 *       were chosen on the queries that judge, so a mean below 0, later a quarter of a standard
 *       error, is held to be a loss although the bound allows for it; that passed as many where
 *       routing pays, and none of 12 on ZeroEval. Gains must be worth the name, too: without that,
 *       express passed one split of five on ZeroEval for 0.07 % of cost. What it cannot mend: gains
 *       of a few percent need some 1,500 complete queries to be beyond doubt.
 *   <li>The verdict's saving is that of the α that all queries choose, and its interval knows of
 *       other samples, as the calibration's do ({@link io.paretorouter.offline.fit.Saving}).
 *       Before, it was the folds' own, each at the α that the others chose, with a bootstrap over
 *       queries. On 698 tables of 75 pools (4 to 10 splits, by a numpy implementation of these
 *       rules on the recorded choices of folds) what the test part saved lay inside that for 37 %
 *       of them where the best single model is to be matched, and 61 % with the test's own noise
 *       allowed for; now 98 % are with that, and 97 % of the tables that pass (at the peak of
 *       performance 58 before, and 98). The root mean square of what it is off by fell from 3.2 to
 *       2.6 points, at the peak from 22 to 13. 316 of the tables route now, in place of 332, with
 *       +0.23 % and 24.8 % saved over all in place of +0.24 and 25.3; nine of the 16 are of
 *       ZeroEval. To ask for one percent of cost at 95 % confidence, as before, would leave 310
 *       (24.5 % saved).
 *   <li>Where models are far apart in price, half the cost may be saved while the interval of
 *       performance is wider than any tolerance: such a verdict is LIKELY, and routes ({@link
 *       io.paretorouter.core.table.Verdict}). On 56 pools (draws of 1,200 to 3,000 queries, of
 *       groups and of models, from MMLU-Pro, LLMRouter's answers and ZeroEval, four of them with
 *       texts and labels shuffled; GSM8K, CRUXEval and MATH together), four of these by express,
 *       too, 8 or 10 splits each, by a numpy implementation of these rules with normal intervals on
 *       the recorded choices of folds: it changes eleven of the sixty, where 72 of 104 splits then
 *       route in place of 50, with performance -0.3 and cost saved 42.4 % in place of -0.4 and
 *       30.1; always routing would give -0.2 and 48.8. Over all: +0.26 and 28.0 % without, +0.28
 *       and 30.3 with it. It is never given on all of ZeroEval, in either view, nor on shuffled
 *       labels. A saving of a tenth in place of a quarter routes on ZeroEval (one split of ten,
 *       which lost); at most a fifteenth or a twentieth of the saving at stake routes less often
 *       and loses no less. The bounds were settled on these pools.
 *   <li>What is unlike the fitted queries is told by how it is written ({@link
 *       io.paretorouter.offline.fit.FitSpelling}: trigrams over 38 kinds of characters, and how
 *       often a text repeats itself) and by its embedding ({@link
 *       io.paretorouter.offline.fit.Limits}). Noticed of 162 texts of gibberish and eleven other
 *       scripts, on MMLU-Pro, with 1 % of ordinary queries: by express's quiet directions 62 %, by
 *       all its directions 64, by the mean surprise of tokens 81, by how few queries hold them 86,
 *       by pairs of characters 89, by trigrams of every character (192 kinds) 98; by trigrams over
 *       38 kinds together with repetition 100, with 0.6 %. Few kinds are what few queries can fill:
 *       fitted on 300 and 1,050, 97 % with every character's own share within its kind, 100
 *       without. 32 kinds are too few (98 to 99 on MMLU-Pro). Kinds alone do not part scripts,
 *       repetition does: what is all of one kind seems to say the same again and again. Four
 *       characters of typical surprise are added to a text, or else greetings seem strange; eight
 *       miss more gibberish. The weights of the shorter contexts hardly matter (2 to 30: within 0.3
 *       points).
 *   <li>The embedding's limit stays beside it for words without sense, which are spelt well: of 80
 *       such texts express takes all for strange, full half (MMLU-Pro) or nearly all (ZeroEval). It
 *       lies at four held-out queries in a thousand, spelling's at five; the more it is given, the
 *       more prose of other topics goes to the safe model with it.
 * </ul>
 */
@NullMarked
package io.paretorouter.offline.fit;

import org.jspecify.annotations.NullMarked;
