/**
 * Judges a routing table on labelled queries: computes every figure of an evaluation, before
 * anything is formatted.
 *
 * <p>Everything is compared with the best single model of the fitted queries, on the same queries.
 * If the judged data know only some of the table's models, the comparison is among the models
 * common to both, chosen among as for a request that allows only those. At least two must be
 * common; otherwise only the out-of-distribution share is reported. A calibration that is stale, or
 * that covers more models than can be judged, is not used, and the reason is reported instead.
 */
@NullMarked
package io.paretorouter.offline.judge;

import org.jspecify.annotations.NullMarked;
