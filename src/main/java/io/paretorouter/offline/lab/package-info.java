/**
 * The laboratory: fits and judges on repeated seeded splits, so that every figure comes with its
 * spread.
 *
 * <p>Every figure has one of two forms, which are never mixed.
 *
 * <ul>
 *   <li><i>Chosen</i>: α is picked by cross-validation inside the training part, as the router
 *       picks it to match the best single model ({@code core.table.Curve#matching}), and judged on
 *       the test part. If the verdict on the training part is that routing does not pay, the best
 *       single model is used. Every query is routed; {@link io.paretorouter.offline.lab.Served}
 *       reports what remains when out-of-distribution queries go to the safe model, as they do by
 *       default. The paper's scorer has no verdict, so its chosen form always routes.
 *   <li><i>Curve</i>: read off the test part's own curve, that is, what the scorer could give if
 *       the best α were known.
 * </ul>
 *
 * <p>Queries that lack a model's label are fitted, as {@code fit} does, but not judged. {@link
 * io.paretorouter.offline.lab.LearningCurve} measures how many labels a new model needs.
 *
 * <h2>Results on other public data</h2>
 *
 * <p><b>How these figures were made.</b> 70/30 splits, ten of LLMRouter's data and five of the
 * others, by {@code pareto evaluate}. <i>Theirs</i> is an independent implementation of {@code
 * expected} that shares no code (numpy; k 250, β 15, κ 20, topP 8, no heads, α by five folds in
 * steps of 0.01, no verdict), on the same embeddings and splits. Each pair is the change of
 * performance / the cost saved, in percent of the best single model's: <i>chosen</i>, and on the
 * <i>curve</i> the peak / the cost saved at no loss. <i>Pass</i> counts the verdicts that pass.
 *
 * <p><b>What they are worth.</b> Costs are estimates (four characters per token at list prices;
 * LLMRouter's answers are taken to have 200 tokens): they compare routers, but are not bills.
 * Nothing was fitted or tuned on these data, except that LLMRouter's are among the pools that the
 * rule for α was settled on ({@code offline.fit}). The rows from mathematics down were measured
 * with α in steps of 0.01.
 *
 * <pre>
 *                                        chosen        theirs           curve        theirs  pass
 * LLMRouter              full       +0.1 / 62.2   +0.5 / 53.5     +5.2 / 62.4   +4.6 / 54.3  10
 *                        express    -0.2 / 59.2   +0.4 / 54.7     +4.8 / 57.1   +3.7 / 57.8  10
 *   without its best     full       +0.6 / 86.2   +0.9 / 85.7     +8.4 / 86.5   +7.3 / 86.3  10
 *                        express    +0.3 / 86.1   +0.5 / 86.1     +8.2 / 86.3   +6.3 / 86.6  10
 * small models           full       +0.4 / 58.8   -0.2 / 59.3     +8.8 / 59.0   +8.1 / 59.0  5
 * base models            full        -0.1 / 0.7    +0.0 / 0.0      +2.4 / 2.7    +1.2 / 1.3  5
 *   with DeepSeek-Coder  full       -0.0 / -0.1   -0.0 / 0.1      +0.9 / 0.1    +1.0 / 0.1  3
 * mathematics and code   full        -0.1 / 7.2    -0.1 / 2.1     +1.4 / 29.2   +1.0 / 26.1  1
 *                        express     -0.1 / 6.2    +0.2 / 8.9     +1.5 / 23.8   +1.0 / 20.9  1
 * RouteLLM, MMLU         full        -0.1 / 1.3    -0.4 / 5.6      +0.1 / 1.4    +0.2 / 3.9  2
 *                        express     -0.1 / 1.5    -0.1 / 4.3      +0.0 / 1.7    +0.2 / 4.1  3
 * RouteLLM, GSM8K        full        +0.0 / 0.0    -0.1 / 0.5     +1.1 / 10.1    +0.2 / 4.3  0
 *                        express     +0.0 / 0.0    -0.2 / 1.8      +0.4 / 4.7    +0.4 / 5.1  1
 * BFCL                   full        +0.0 / 0.0    +0.2 / 5.1     +0.3 / 21.6   +0.5 / 38.2  0
 *                        express     +0.0 / 0.0    -0.1 / 2.4     +0.5 / 26.9   +0.2 / 14.2  0
 * MATH level 5           full        +0.0 / 0.0    -0.6 / 5.2      +0.5 / 5.5    -1.1 / 3.5  0
 *                        express     +0.0 / 0.0   -3.0 / 12.3      +0.8 / 9.4    -2.1 / 5.8  0
 * </pre>
 *
 * <p>MMLU-Pro for comparison (full; ten splits in the first row, five in the others):
 *
 * <pre>
 *                                  chosen        theirs           curve        theirs
 * MMLU-Pro                    +0.0 / 82.5   -0.2 / 78.8     +1.7 / 80.3   +1.6 / 77.5
 *   without its best model    +0.8 / 41.6   +1.1 / 32.4
 *   without its four best     +0.6 / 15.0   +0.9 / 12.0
 *   five of its subjects      +0.2 / 74.5   +0.1 / 66.4
 * </pre>
 *
 * <p>On draws of 2,200 queries, groups and models from MMLU-Pro and LLMRouter (full, five splits),
 * theirs saves more only where the verdict declines.
 *
 * <p><b>The data</b>
 *
 * <ul>
 *   <li><b>LLMRouter:</b> github.com/ulab-uiuc/LLMRouter at 4e7a796, 5,989 queries of fourteen
 *       benchmarks, 9 models; and the same without the best of them. Routing pays, and all verdicts
 *       pass.
 *   <li><b>Small models, base models:</b> other models' answers to MMLU-Pro,
 *       github.com/TIGER-AI-Lab/MMLU-Pro at f418b11, on 8,970 of the questions used here. Small
 *       models are 14 of up to 13 billion parameters (four of them are in MMLU-Pro's pool here
 *       too); base models are 16 that are older or not instruction-tuned. With DeepSeek-Coder-V2,
 *       7,639 questions: it is better than all of those at the cost of the small ones. No choice
 *       was made on these data.
 *   <li><b>Mathematics and code:</b> GSM8K, CRUXEval and MATH level 5 together
 *       (github.com/WildEval/ZeroEval at 8c1485e), 2,825 queries, 19 models. One verdict of five
 *       passes: there is a small gain, which 2,000 queries do not establish. By the present rules,
 *       with MATH's answers graded anew by a simpler comparison, ten splits: full +0.2 / 19.1,
 *       curve +1.4 / 33.8, seven verdicts pass and one is LIKELY; express +0.1 / 7.4, curve +1.4 /
 *       31.5, four pass.
 *   <li><b>RouteLLM:</b> github.com/lm-sys/RouteLLM at 0b64fda, MMLU (6,000 queries drawn from
 *       14,042) and GSM8K (1,319), GPT-4 and Mixtral. Routing hardly pays there with either
 *       implementation.
 *   <li><b>BFCL:</b> github.com/HuanzhiMao/BFCL-Result at b4adfc9, 1,370 function calls, 19 models.
 *   <li><b>MATH level 5</b> alone: 706 queries. Here and on BFCL the queries are too few, and the
 *       verdicts decline.
 * </ul>
 *
 * <h2>What was tried to beat scorer expected, and stays out</h2>
 *
 * <p><b>Nothing here wins on all pools, and what wins on one does so by less than the spread.</b>
 * Choosing k for each table by cross-validation gains more than any of it, and heads more than that
 * ({@code offline.fit} has the figures). What would change our mind: a gain on several data sets at
 * once.
 *
 * <p><b>Compared with {@code expected} without heads.</b> Chosen cost saved in percent (standard
 * deviation 2 to 20), five 70/30 splits each of four pools: MMLU-Pro with all 14 models (A),
 * without its best model (B), a fifth of its rows (C), ZeroEval without its best model (D).
 *
 * <pre>
 *                                                           A    B    C    D
 * expected, k 120                                          82   35   62   −1
 * three resolutions averaged (16, 60, 250 clusters)        81   38   68    8
 * two resolutions, the coarse one as prior: 16 and 120     81   35   66    1
 *                                           30 and 250     78   35   62    0
 * ridge head on the embedding, alone                       78   35   47   10
 * ridge head as prior, with little shrinkage               79   37   67    0
 * shrinkage per model and quantity, by moments
 *   (empirical Bayes)                                      81   33   56    0
 * expected, k 60                                           80   31   66    6
 * one cost per model, whatever the query, k 60             79   30   66    8
 * expected, eight splits                                   81   35
 * cost from the request's own input tokens and the
 *   clusters' output tokens, eight splits                  80   34
 * </pre>
 *
 * <ul>
 *   <li>The head as prior went in with a hundred times as much shrinkage.
 *   <li>The input part of the cost adds hardly any information.
 * </ul>
 *
 * <p><b>Compared with {@code expected} with heads</b> (numpy). The measure is performance at equal
 * cost, the mean over the curve, unless another is named.
 *
 * <ul>
 *   <li><b>Four clusterings pooled</b> (10 to 24 splits of three to five pools) explain 0.05 to
 *       0.07 points more of the differences between models, and change performance by -0.1 to +0.2
 *       %, with a standard error of 0.1.
 *   <li><b>Queries shared among their eight nearest clusters, or full's heads applied through
 *       express's map</b> (the same splits): no measurable difference.
 *   <li><b>Clusters that know how models differ:</b> the embedding is joined by the four leading
 *       directions of what the heads predict, at a third of its length. Five to ten splits of eight
 *       pools: performance changes by -0.1 to +0.6 % at k 60 or 120 (nothing on MMLU-Pro, most on
 *       its weaker models), by 0 to 0.2 % at k 250. On 39 pools of 1,267 to 3,137 queries, α by
 *       folds then saves 41.4 % instead of 40.3 %, both at +0.4 % performance. If queries are
 *       compared with such clusters by the embedding alone, half of the gain remains, and none at k
 *       30 or 250. Clusters of the embedding weighted by what heads say of them gain nothing. Out,
 *       because the paper's scorer reads the same clusters and would no longer be the paper's, for
 *       a gain smaller than that of choosing k.
 *   <li><b>Heads corrected by the shrunk residuals of the queries in near clusters,</b> so that
 *       heads matter within clusters too (the same pools): -0.2 to +0.1 %, on one pool +0.35 %.
 *   <li><b>In place of clusters,</b> kernel ridge regression on the embedding: -1.8 to +0.4 %; the
 *       hundred nearest queries: -0.8 to +0.1 % (three pools).
 *   <li><b>Logistic heads instead of ridge heads</b> (k 60, β 15, six splits of three pools of 0/1
 *       scores: MMLU-Pro without its best model, without its four best, 14 small models):
 *       performance changes by −0.00 ± 0.01, +0.00 ± 0.02 and +0.02 ± 0.03 % (mean ± standard
 *       error) at λ 25. More or less regularisation, of either kind of head, moves single pools by
 *       −0.1 to +0.2 %.
 * </ul>
 */
@NullMarked
package io.paretorouter.offline.lab;

import org.jspecify.annotations.NullMarked;
