package io.paretorouter.offline.data;

/**
 * What one model did on one query; NaN stands for what is not known.
 *
 * @param performance graded result, in [0, 1]
 * @param costUsd USD, at least 0
 * @param inputTokens tokens read, at least 0
 * @param outputTokens tokens written, at least 0
 */
public record Label(double performance, double costUsd, double inputTokens, double outputTokens) {
    /** Of a model of which nothing is known. */
    static final Label UNKNOWN = new Label(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Whether both performance and cost are known. */
    public boolean complete() {
        return !Double.isNaN(performance) && !Double.isNaN(costUsd);
    }
}
