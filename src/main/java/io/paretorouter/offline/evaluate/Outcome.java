package io.paretorouter.offline.evaluate;

import io.paretorouter.offline.data.Labels;

/**
 * What a way of choosing earned and cost, on average over the queries.
 *
 * @param performance in [0, 1]
 * @param costUsd USD per query
 */
public record Outcome(double performance, double costUsd) {

    /**
     * The outcome of choosing one model per query.
     *
     * @param labels complete in every chosen cell
     * @param choices the chosen column per row
     * @param rows which rows count, at least one
     */
    public static Outcome of(Labels labels, int[] choices, int[] rows) {
        double performance = 0;
        double cost = 0;
        for (int row : rows) {
            performance += labels.label(row, choices[row]).performance();
            cost += labels.label(row, choices[row]).costUsd();
        }
        return new Outcome(performance / rows.length, cost / rows.length);
    }

    /** USD per 1,000 queries. */
    public double costPer1k() {
        return 1000 * costUsd;
    }

    /** The mean of several outcomes, at least one. */
    static Outcome mean(Outcome... outcomes) {
        double performance = 0;
        double cost = 0;
        for (Outcome outcome : outcomes) {
            performance += outcome.performance();
            cost += outcome.costUsd();
        }
        return new Outcome(performance / outcomes.length, cost / outcomes.length);
    }
}
