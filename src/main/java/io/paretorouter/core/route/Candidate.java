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
 * @param outage why it would not be called although it is eligible; null if it would
 */
public record Candidate(
        String model,
        double performance,
        double costUsd,
        double score,
        @Nullable String refusal,
        @Nullable String outage) {

    /** One of which no outage is known. */
    public Candidate(
            String model,
            double performance,
            double costUsd,
            double score,
            @Nullable String refusal) {
        this(model, performance, costUsd, score, refusal, null);
    }

    /** Whether it may be chosen. */
    public boolean eligible() {
        return refusal == null;
    }

    /** Whether it would be called. */
    public boolean available() {
        return eligible() && outage == null;
    }

    /** The same with what is known of an outage. */
    Candidate out(@Nullable String why) {
        return new Candidate(model, performance, costUsd, score, refusal, why);
    }
}
