/**
 * Judges a routing table by labelled queries: every figure of one evaluation, before anyone formats
 * it.
 *
 * <p>Everything is held against the best single model as the fitted queries name it, on the same
 * queries. Where the judged data know only some of the table's models, those common to both are
 * compared, chosen among as a request does that allows no others; at least two must be common, else
 * only the out-of-distribution share can be told. A calibration that is stale, or that speaks of
 * more models than can be judged, is not used, and the reason is given in its place.
 */
@NullMarked
package io.paretorouter.offline.judge;

import org.jspecify.annotations.NullMarked;
