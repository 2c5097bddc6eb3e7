package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.data.Labels;

/** Averages labels into outcomes. */
public final class Outcomes {
    private Outcomes() {}

    /**
     * The outcome of choosing one model per query.
     *
     * @param labels complete in every chosen cell
     * @param choices the chosen column per row
     * @param rows which rows count, at least one
     */
    public static Outcome of(Labels labels, int[] choices, int[] rows) {
        return PerQuery.of(labels, choices, rows).mean();
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
