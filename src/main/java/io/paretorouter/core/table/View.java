package io.paretorouter.core.table;

import io.paretorouter.core.embed.EmbedderId;
import org.jspecify.annotations.Nullable;

/**
 * The table as one embedder sees it.
 *
 * @param embedder whose embeddings the centroids are made of; its {@code view} is this view's name
 * @param centroids k unit vectors
 * @param statistics sums per cluster and model, k rows
 * @param scale spans, the out-of-distribution threshold, and how the scorers read the sums
 * @param calibration what cross-validation showed; null where it was not run
 */
public record View(
        EmbedderId embedder,
        Centroids centroids,
        Statistics statistics,
        Scale scale,
        @Nullable Calibration calibration) {
    public View {
        if (centroids.count() != statistics.clusters()) {
            throw new IllegalArgumentException(
                    "view "
                            + embedder.view()
                            + " has "
                            + centroids.count()
                            + " centroids but sums of "
                            + statistics.clusters()
                            + " clusters");
        }
    }

    /** How the scorers read the sums. */
    public ScorerParameters parameters() {
        return scale.parameters();
    }

    /** The same view with another calibration, or with none. */
    public View withCalibration(@Nullable Calibration given) {
        return new View(embedder, centroids, statistics, scale, given);
    }

    /**
     * What a fit froze beside the sums.
     *
     * @param spans Δp and Δq
     * @param parameters of the scorers
     * @param outOfDistributionCosine a query whose nearest cosine lies below is unlike all that was
     *     fitted, in [-1, 1]; null where it was not measured
     */
    public record Scale(
            Spans spans, ScorerParameters parameters, @Nullable Double outOfDistributionCosine) {
        public Scale {
            if (outOfDistributionCosine != null && !(Math.abs(outOfDistributionCosine) <= 1)) {
                throw new IllegalArgumentException(
                        "outOfDistributionCosine must be in [-1, 1], got "
                                + outOfDistributionCosine);
            }
        }
    }
}
