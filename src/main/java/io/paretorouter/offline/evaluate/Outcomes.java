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
}
