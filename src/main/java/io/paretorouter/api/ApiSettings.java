package io.paretorouter.api;

import io.paretorouter.core.route.Goal;
import io.paretorouter.core.score.Scorer;
import java.time.Duration;

/**
 * Defaults for requests that do not say otherwise, and limits for all.
 *
 * @param goal the goal (a weight or an outcome) of a request that names none
 * @param scorer the scorer of a request that names none
 * @param mostBodyBytes the longest body, in bytes, at least 1
 * @param requestTimeout the longest time from a request's arrival to the end of its answer,
 *     positive
 */
public record ApiSettings(
        Goal goal, Scorer.Kind scorer, int mostBodyBytes, Duration requestTimeout) {
    public ApiSettings {
        if (mostBodyBytes < 1) {
            throw new IllegalArgumentException(
                    "mostBodyBytes must be at least 1, got " + mostBodyBytes);
        }
        if (!requestTimeout.isPositive()) {
            throw new IllegalArgumentException(
                    "requestTimeout must be more than nothing, got " + requestTimeout);
        }
    }
}
