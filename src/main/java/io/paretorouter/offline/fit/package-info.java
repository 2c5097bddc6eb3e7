/**
 * Fits a routing table: cluster the embeddings, add up what each model did in each cluster, choose
 * by cross-validation what the caller did not, and say what to expect of the result.
 *
 * <p>Everything that is said of a table comes from one place, five held-out folds ({@link
 * io.paretorouter.offline.fit.OutOfFold}): the knobs, the calibration, the verdict, the
 * out-of-distribution threshold.
 *
 * <ul>
 *   <li>Knobs are chosen for the worth of decisions, not for the shape of clusters: the mean over α
 *       of α p / Δp − (1 − α) q / Δq of the models that {@code expected} chooses. k is the best of
 *       its grid. β, κ and topP leave their defaults only for a gain beyond one standard error:
 *       taking the best of everything saved as much (within 1.5 points) and lost 0.1 to 0.4 % of
 *       performance, because it also fits the folds' noise. Against k 250 and default knobs, on
 *       twelve splits of five pools, cost saved rose from 75 to 80, 35 to 35, 69 to 72, 49 to 64
 *       and 5 to 17 %.
 *   <li>α is the cheapest that holds the best single model's performance, as measured. Smoothing
 *       the curve, making it monotone, or asking for a margin of a quarter to one standard error
 *       gave nothing or cost 1 to 8 points of saving; the plain rule is unbiased (+0.2 % over 20
 *       splits).
 *   <li>Intervals know that another sample would have switched models at other α: see {@link
 *       io.paretorouter.offline.fit.Calibrate}. On 20 splits of eight pools the plain ones held 75
 *       to 88 % of costs, these 96 to 100 %.
 *   <li>The verdict is reached by folds that chose α without the queries that judge: see {@link
 *       io.paretorouter.offline.fit.Judge}. Its rule would pass one table in four on data without
 *       gain if its bounds knew only the queries' noise.
 * </ul>
 */
@NullMarked
package io.paretorouter.offline.fit;

import org.jspecify.annotations.NullMarked;
