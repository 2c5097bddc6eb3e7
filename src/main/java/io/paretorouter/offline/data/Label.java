package io.paretorouter.offline.data;

import io.paretorouter.core.cost.Price;

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

    /** The same at a price: the cost is that of the tokens, unknown where they are. */
    public Label at(Price price) {
        double costUsd =
                Double.isNaN(inputTokens + outputTokens)
                        ? Double.NaN
                        : price.cost(inputTokens, outputTokens).amount();
        return new Label(performance, costUsd, inputTokens, outputTokens);
    }
}
