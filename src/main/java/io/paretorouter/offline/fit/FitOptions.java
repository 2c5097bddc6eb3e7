package io.paretorouter.offline.fit;

/**
 * The options of a fit.
 *
 * @param knobs the knobs that are fixed, of k and the scorers' parameters; cross-validation chooses
 *     the others
 * @param restarts the number of k-means restarts of the final fit, at least 1
 * @param threshold whether to measure the out-of-distribution threshold
 * @param seed seeds every random draw
 */
public record FitOptions(Knobs knobs, int restarts, boolean threshold, long seed) {
    /** The maximum number of Lloyd iterations in the final fit. */
    static final int ITERATIONS = 100;

    public FitOptions {
        if (restarts < 1) {
            throw new IllegalArgumentException("restarts must be at least 1, got " + restarts);
        }
    }
}
