package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Labels;

/** What a way of choosing earned and cost on each of n queries. Immutable. */
public final class PerQuery {
    private final double[] performance;
    private final double[] costUsd;

    private PerQuery(double[] performance, double[] costUsd) {
        this.performance = performance;
        this.costUsd = costUsd;
    }

    /**
     * The results of choosing one model per query.
     *
     * @param labels complete in every chosen cell
     * @param choices the chosen column per row
     * @param rows which rows count
     */
    public static PerQuery of(Labels labels, int[] choices, int[] rows) {
        double[] performance = new double[rows.length];
        double[] cost = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            Label label = labels.label(rows[i], choices[rows[i]]);
            performance[i] = label.performance();
            cost[i] = label.costUsd();
        }
        return new PerQuery(performance, cost);
    }

    /** The number of queries, n. */
    public int size() {
        return performance.length;
    }

    /** The graded result on a query, in [0, 1]. */
    public double performance(int row) {
        return performance[row];
    }

    /** The cost of a query in USD. */
    public double costUsd(int row) {
        return costUsd[row];
    }

    /** The means over all queries, at least one. */
    public Outcome mean() {
        double earned = 0;
        double spent = 0;
        for (int row = 0; row < performance.length; row++) {
            earned += performance[row];
            spent += costUsd[row];
        }
        return new Outcome(earned / performance.length, spent / performance.length);
    }
}
