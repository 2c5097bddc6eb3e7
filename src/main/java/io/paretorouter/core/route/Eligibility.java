package io.paretorouter.core.route;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which models a request accepts.
 *
 * @param allow only these names; empty allows all
 * @param deny never these names
 * @param maxCostUsd the highest expected cost of this query in USD, or null for no limit
 * @param minPerformance the lowest expected performance on this query, in [0, 1], or null for no
 *     limit
 * @param regions where it may be processed
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

    /** What a request accepts wherever it is processed. */
    public Eligibility(
            Set<String> allow,
            Set<String> deny,
            @Nullable Double maxCostUsd,
            @Nullable Double minPerformance) {
        this(allow, deny, maxCostUsd, minPerformance, Regions.ANY);
    }

    /**
     * Why a model is refused, in words fit for the application; null if it is eligible.
     *
     * @param region where its requests are processed; null where unknown
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
