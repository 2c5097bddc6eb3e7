/**
 * The laboratory: fits and judges on repeated seeded splits, so that a figure comes with its
 * spread.
 *
 * <p>Every figure has two forms that are never mixed. <i>Chosen</i>: α is picked by
 * cross-validation inside the training part, as the router picks it to match the best single model
 * ({@code core.table.Curve#matching}), and judged on the test part; where the verdict of the
 * training part is that routing does not pay, it is the best single model. Every query is routed;
 * {@link io.paretorouter.offline.lab.Served} tells what is left of it where those unlike the fitted
 * ones go to the safe model, as they do by default. <i>Curve</i>: read off the test part's own
 * curve; this is what the scorer could give, were α known. The paper's scorer has no verdict, so
 * its chosen form knows none.
 *
 * <p>Queries that lack a model's label are fitted on, as {@code fit} does, but not judged by.
 *
 * <p>{@link io.paretorouter.offline.lab.LearningCurve} shows how many labels a new model needs.
 *
 * <p><b>On other public data</b>: 70/30 splits, ten of LLMRouter's and five of the others, with
 * {@code pareto evaluate}, and beside it an implementation of {@code expected} that shares no code
 * (numpy; k 250, β 15, κ 20, topP 8, no heads, α by five folds in steps of 0.01, no verdict) on the
 * same embeddings and splits. Chosen performance / cost saved in percent, then the curve's peak /
 * cost saved at no loss. Costs are estimates (four characters a token at list prices; LLMRouter's
 * answers are taken to have 200 tokens): they compare routers, and tell nothing of bills. Nothing
 * was fitted or tuned on these data, but LLMRouter's were among the pools by which the rule for α
 * was settled ({@code offline.fit}). The rows from mathematics down were measured by the rule
 * before, in steps of 0.01.
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
 * <ul>
 *   <li>LLMRouter: github.com/ulab-uiuc/LLMRouter at 4e7a796, 5,989 queries of fourteen benchmarks,
 *       9 models; and the same without the best of them. Routing pays, all verdicts pass.
 *   <li>The same for MMLU-Pro, ten splits: +0.0 / 82.5 where theirs is -0.2 / 78.8, curve +1.7 /
 *       80.3 and +1.6 / 77.5. On draws of 2,200 queries, groups and models from MMLU-Pro and
 *       LLMRouter (full, five splits) theirs saves more only where the verdict declines. MMLU-Pro
 *       without its best model, without its four best, and five of its subjects (five splits): +0.8
 *       / 41.6, +0.6 / 15.0 and +0.2 / 74.5, where theirs is +1.1 / 32.4, +0.9 / 12.0 and +0.1 /
 *       66.4.
 *   <li>Other models' answers to MMLU-Pro: github.com/TIGER-AI-Lab/MMLU-Pro at f418b11, 8,970 of
 *       these questions, 14 models of up to 13 billion parameters (four of them in MMLU-Pro's pool
 *       here), and 16 that are older or not instructed; with DeepSeek-Coder-V2, 7,639 questions,
 *       which is better than all of those at the small ones' cost. Nothing was settled on them.
 *   <li>Three of mathematics and code: GSM8K, CRUXEval and MATH's level 5
 *       (github.com/WildEval/ZeroEval at 8c1485e), 2,825 queries, 19 models. One verdict of five
 *       passes: a gain is there and small, and 2,000 queries do not show it beyond doubt. By the
 *       rules of today, MATH's answers graded anew by a simpler comparison, ten splits: full +0.2 /
 *       19.1, curve +1.4 / 33.8, seven pass and one is LIKELY; express +0.1 / 7.4, curve +1.4 /
 *       31.5, four pass.
 *   <li>RouteLLM: github.com/lm-sys/RouteLLM at 0b64fda, MMLU (6,000 drawn of 14,042) and GSM8K
 *       (1,319), GPT-4 and Mixtral. Routing hardly pays there by either.
 *   <li>BFCL: github.com/HuanzhiMao/BFCL-Result at b4adfc9, 1,370 calls of functions, 19 models,
 *       and MATH's level 5 alone, 706 queries: too few, the verdicts decline.
 * </ul>
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
 *   <li>With heads (numpy, 10 to 24 splits of three to five pools): four clusterings pooled explain
 *       0.05 to 0.07 points more of what models differ by, and change performance at equal cost by
 *       -0.1 to +0.2 %, a standard error being 0.1; queries shared out among their eight nearest
 *       clusters, or full's heads read through express's map: nothing that can be told.
 *   <li>Clusters that know what models differ by (numpy, with heads; the embedding joined by the
 *       four leading directions of what the heads say, a third as long as itself), five to ten
 *       splits of eight pools: performance at equal cost, the mean over the curve, changes by -0.1
 *       to +0.6 % at k 60 or 120 (nothing on MMLU-Pro, most on its weaker models), by 0 to 0.2 at k
 *       250. On 39 pools of 1,267 to 3,137 queries α by folds then saves 41.4 in place of 40.3 %,
 *       both at +0.4. Such clusters, if queries are compared with them by the embedding alone, keep
 *       half of that, and none at k 30 or 250; clusters of the embedding weighed by what heads say
 *       of them gain nothing. Out, because the paper's scorer reads the same clusters and would not
 *       be the paper's, for a gain smaller than that of k.
 *   <li>Heads and, shrunk, by how much the queries of near clusters differ from them, so that heads
 *       speak within clusters, too (numpy, the same pools): -0.2 to +0.1, on one +0.35. In place of
 *       clusters, kernel ridge on the embedding: -1.8 to +0.4; the hundred nearest queries: -0.8 to
 *       +0.1 (three pools).
 * </ul>
 *
 * Nothing of these won on all, and what won on one did so by less than the spread. Choosing k for
 * each table by cross-validation won more than any of them, and heads more than that (see {@code
 * offline.fit}). What would change our mind: a gain on several data sets at once.
 */
@NullMarked
package io.paretorouter.offline.lab;

import org.jspecify.annotations.NullMarked;
