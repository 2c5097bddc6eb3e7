package io.paretorouter.core.table;

/**
 * The performance and cost that a way of choosing models is expected to have on fresh queries.
 *
 * @param performance in [0, 1], interval included
 * @param costUsd USD per query, at least 0, interval included
 */
public record Expectation(Estimate performance, Estimate costUsd) {
    public Expectation {
        if (performance.low() < 0 || performance.high() > 1) {
            throw new IllegalArgumentException(
                    "expected performance must lie in [0, 1], got " + performance);
        }
        if (costUsd.low() < 0) {
            throw new IllegalArgumentException("expected cost must be at least 0, got " + costUsd);
        }
    }

    /**
     * The expectation for a mean over fewer queries, which scatters more: intervals widened by
     * √(queries / fewer), which is slightly too wide, but never narrowed, and clipped to possible
     * values.
     *
     * @param queries the number of queries that the intervals are for, at least 1
     * @param fewer the number of queries that they should be for, at least 1
     */
    public Expectation over(int queries, int fewer) {
        double wider = Math.max(1, Math.sqrt((double) queries / fewer));
        Estimate cost = costUsd.widened(wider);
        Estimate earned = performance.widened(wider);
        return new Expectation(
                new Estimate(earned.mean(), Math.max(0, earned.low()), Math.min(1, earned.high())),
                new Estimate(cost.mean(), Math.max(0, cost.low()), cost.high()));
    }

    /** The means, without intervals. */
    public Outcome outcome() {
        return new Outcome(performance.mean(), costUsd.mean());
    }
}
