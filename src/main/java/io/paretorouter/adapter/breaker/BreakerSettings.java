package io.paretorouter.adapter.breaker;

import java.time.Duration;

/**
 * When a circuit breaker opens, and for how long.
 *
 * @param window the number of a model's latest calls that are considered, at least 1
 * @param minCalls the fewest calls on which a breaker may open, from 1 to {@code window}
 * @param failurePercent a breaker opens if at least this percentage of them failed, in [1, 100]
 * @param pause how long it then stays open, above 0
 */
public record BreakerSettings(int window, int minCalls, int failurePercent, Duration pause) {
    public BreakerSettings {
        if (window < 1) {
            throw new IllegalArgumentException("window must be at least 1, got " + window);
        }
        if (minCalls < 1 || minCalls > window) {
            throw new IllegalArgumentException(
                    "min-calls must be from 1 to window " + window + ", got " + minCalls);
        }
        if (failurePercent < 1 || failurePercent > 100) {
            throw new IllegalArgumentException(
                    "failure-percent must be in [1, 100], got " + failurePercent);
        }
        if (!pause.isPositive()) {
            throw new IllegalArgumentException("pause must be more than nothing, got " + pause);
        }
    }
}
