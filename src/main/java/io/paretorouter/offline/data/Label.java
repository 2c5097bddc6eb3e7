package io.paretorouter.offline.data;

/**
 * The result of one model on one query; NaN where a value is unknown.
 *
 * @param performance the graded result, in [0, 1]
 * @param costUsd the cost in USD, at least 0
 * @param inputTokens the tokens read, at least 0
 * @param outputTokens the tokens written, at least 0
 */
public record Label(double performance, double costUsd, double inputTokens, double outputTokens) {
    /** The label of a model about which nothing is known. */
    static final Label UNKNOWN = new Label(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Whether both performance and cost are known. */
    public boolean complete() {
        return !Double.isNaN(performance) && !Double.isNaN(costUsd);
    }
}
