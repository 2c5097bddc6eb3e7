package io.paretorouter.core.table;

import java.util.Comparator;

/**
 * The mean performance and cost of a way of choosing models, over queries.
 *
 * @param performance in [0, 1]
 * @param costUsd USD per query, at least 0
 */
public record Outcome(double performance, double costUsd) {
    /** The highest performance first; on ties the cheapest first. */
    public static final Comparator<Outcome> BEST_FIRST =
            Comparator.comparingDouble(Outcome::performance)
                    .reversed()
                    .thenComparingDouble(Outcome::costUsd);

    /** The lowest cost first; on ties the highest performance first. */
    public static final Comparator<Outcome> CHEAPEST_FIRST =
            Comparator.comparingDouble(Outcome::costUsd).thenComparing(BEST_FIRST);

    /** The cost in USD per 1,000 queries. */
    public double costPer1k() {
        return 1000 * costUsd;
    }
}
