package io.paretorouter.core.table;

/**
 * What a way of choosing models earns and costs, on average over queries.
 *
 * @param performance in [0, 1]
 * @param costUsd USD per query, at least 0
 */
public record Outcome(double performance, double costUsd) {

    /** USD per 1,000 queries. */
    public double costPer1k() {
        return 1000 * costUsd;
    }
}
