package io.paretorouter.core.table;

/**
 * What a way of choosing models is expected to give on fresh queries.
 *
 * @param performance in [0, 1]
 * @param costUsd USD per query, at least 0
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

    /** The figures without their intervals. */
    public Outcome outcome() {
        return new Outcome(performance.mean(), costUsd.mean());
    }
}
