package io.paretorouter.offline.fit;

import io.paretorouter.core.table.ScorerParameters;
import org.jspecify.annotations.Nullable;

/**
 * How to fit.
 *
 * @param clusters k, or null to choose it by cross-validation
 * @param restarts k-means restarts of the final fit, at least 1
 * @param parameters of the scorers, recorded in the table
 * @param threshold whether to measure the out-of-distribution threshold
 * @param seed decides every draw
 */
public record FitOptions(
        @Nullable Integer clusters,
        int restarts,
        ScorerParameters parameters,
        boolean threshold,
        long seed) {
    /** The most Lloyd iterations of a final fit. */
    static final int ITERATIONS = 100;

    public FitOptions {
        if (clusters != null && clusters < 1) {
            throw new IllegalArgumentException("k must be at least 1, got " + clusters);
        }
        if (restarts < 1) {
            throw new IllegalArgumentException("restarts must be at least 1, got " + restarts);
        }
    }
}
