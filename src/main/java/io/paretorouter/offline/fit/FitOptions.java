package io.paretorouter.offline.fit;

/**
 * How to fit.
 *
 * @param knobs what is fixed of k and the scorers' parameters; cross-validation chooses the rest
 * @param restarts k-means restarts of the final fit, at least 1
 * @param threshold whether to measure the out-of-distribution threshold
 * @param seed decides every draw
 */
public record FitOptions(Knobs knobs, int restarts, boolean threshold, long seed) {
    /** The most Lloyd iterations of a final fit. */
    static final int ITERATIONS = 100;

    public FitOptions {
        if (restarts < 1) {
            throw new IllegalArgumentException("restarts must be at least 1, got " + restarts);
        }
    }
}
