package io.paretorouter.core.route;

import org.jspecify.annotations.Nullable;

/**
 * A model as one decision saw it.
 *
 * @param model its name
 * @param performance p̂, expected on this query, in [0, 1]
 * @param costUsd q̂, expected on this query, in USD
 * @param score the scorer's, higher is better; negative infinity where it knows nothing near the
 *     query
 * @param refusal why it may not be chosen; null if it is eligible
 */
public record Candidate(
        String model, double performance, double costUsd, double score, @Nullable String refusal) {

    /** Whether it may be chosen. */
    public boolean eligible() {
        return refusal == null;
    }
}
