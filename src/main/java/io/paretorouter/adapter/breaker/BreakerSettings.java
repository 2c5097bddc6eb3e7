package io.paretorouter.adapter.breaker;

import java.time.Duration;

/**
 * When a model is left alone.
 *
 * @param window how many of a model's latest calls are looked at, at least 1
 * @param minCalls no breaker opens on fewer calls, from 1 to {@code window}
 * @param failurePercent a breaker opens where at least so many percent of them failed, in [1, 100]
 * @param pause how long it then stays open, more than nothing
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
