package io.paretorouter.core.route;

import org.jspecify.annotations.Nullable;

/**
 * A model as one decision rates it.
 *
 * @param model its name
 * @param performance p̂: its expected performance on this query, in [0, 1]
 * @param costUsd q̂: its expected cost on this query, in USD
 * @param score the score it got, higher is better; negative infinity where the scorer has no data
 *     near the query
 * @param refusal why it may not be chosen; null if it is eligible
 * @param outage why it would not be called although it is eligible; null if it would be
 */
public record Candidate(
        String model,
        double performance,
        double costUsd,
        double score,
        @Nullable String refusal,
        @Nullable String outage) {

    /** A candidate with no known outage. */
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

    /** Whether it may be chosen and would be called. */
    public boolean available() {
        return eligible() && outage == null;
    }

    /** This candidate with the reason for an outage, or null for none. */
    Candidate out(@Nullable String why) {
        return new Candidate(model, performance, costUsd, score, refusal, why);
    }
}
