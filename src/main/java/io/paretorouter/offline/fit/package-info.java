/**
 * Fits a routing table: cluster the embeddings, add up what each model did in each cluster, and
 * choose by cross-validation what the caller did not.
 *
 * <p>k is chosen for the worth of decisions, not for the shape of clusters: on held-out folds, the
 * mean over the α grid of α p / Δp − (1 − α) q / Δq of the models that {@code expected} chooses.
 */
@NullMarked
package io.paretorouter.offline.fit;

import org.jspecify.annotations.NullMarked;
