package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.data.Labels;

/** Averages labels to outcomes. */
public final class Outcomes {
    private Outcomes() {}

    /**
     * The mean performance and cost of one chosen model per query.
     *
     * @param labels complete in every chosen cell
     * @param choices the chosen column of each row
     * @param rows the rows to include, at least one
     */
    public static Outcome of(Labels labels, int[] choices, int[] rows) {
        return PerQuery.of(labels, choices, rows).mean();
    }
}
