package io.paretorouter.core.score;

import io.paretorouter.core.table.Nearest;

/**
 * What the table says about one query before any trade-off: the nearest clusters, and the expected
 * performance p̂ and cost q̂ of every model. Immutable.
 */
public final class Evidence {
    private final Nearest nearest;
    private final double[] performance;
    private final double[] cost;

    /** Takes ownership of both arrays. */
    Evidence(Nearest nearest, double[] performance, double[] cost) {
        this.nearest = nearest;
        this.performance = performance;
        this.cost = cost;
    }

    /** The clusters nearest to the query, as many as any scorer may consult. */
    public Nearest nearest() {
        return nearest;
    }

    /** The number of models, m. */
    public int models() {
        return performance.length;
    }

    /** Whether a model is a candidate; the others can be neither estimated nor chosen. */
    public boolean candidate(int model) {
        return !Double.isNaN(performance[model]);
    }

    /** p̂: the expected performance of a model, in [0, 1]; NaN if it is not a candidate. */
    public double performance(int model) {
        return performance[model];
    }

    /** q̂: the expected cost of a model in USD, at least 0; NaN if it is not a candidate. */
    public double cost(int model) {
        return cost[model];
    }
}
