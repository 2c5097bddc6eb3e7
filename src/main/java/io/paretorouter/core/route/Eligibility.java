package io.paretorouter.core.route;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which models a request accepts.
 *
 * @param allow the only names accepted; empty accepts all
 * @param deny names never accepted
 * @param maxCostUsd the highest expected cost of this query in USD, or null for no limit
 * @param minPerformance the lowest expected performance on this query, in [0, 1], or null for no
 *     limit
 * @param regions where the request may be processed
 */
public record Eligibility(
        Set<String> allow,
        Set<String> deny,
        @Nullable Double maxCostUsd,
        @Nullable Double minPerformance,
        Regions regions) {
    /** Accepts every model. */
    public static final Eligibility ANY = new Eligibility(Set.of(), Set.of(), null, null);

    public Eligibility {
        allow = Set.copyOf(allow);
        deny = Set.copyOf(deny);
        if (maxCostUsd != null && !(maxCostUsd >= 0)) { // written so that NaN fails too
            throw new IllegalArgumentException("maxCostUsd must be at least 0, got " + maxCostUsd);
        }
        if (minPerformance != null && !(minPerformance >= 0 && minPerformance <= 1)) {
            throw new IllegalArgumentException(
                    "minPerformance must be in [0, 1], got " + minPerformance);
        }
    }

    /** An eligibility without a requirement on regions. */
    public Eligibility(
            Set<String> allow,
            Set<String> deny,
            @Nullable Double maxCostUsd,
            @Nullable Double minPerformance) {
        this(allow, deny, maxCostUsd, minPerformance, Regions.ANY);
    }

    /**
     * The reason for refusing a model, worded for the application; null if it is eligible.
     *
     * @param region where requests to the model are processed; null if unknown
     */
    @Nullable String refusal(
            String model,
            @Nullable String region,
            double expectedPerformance,
            double expectedCost) {
        if (deny.contains(model)) {
            return "in routing.deny";
        }
        if (!allow.isEmpty() && !allow.contains(model)) {
            return "not in routing.allow";
        }
        if (maxCostUsd != null && expectedCost > maxCostUsd) {
            return "expected cost above routing.maxCostUsd " + maxCostUsd;
        }
        if (minPerformance != null && expectedPerformance < minPerformance) {
            return "expected performance below routing.minPerformance " + minPerformance;
        }
        return regions.refusal(region);
    }
}
