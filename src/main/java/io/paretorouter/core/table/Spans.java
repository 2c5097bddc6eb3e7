package io.paretorouter.core.table;

/**
 * The spans that make performance and cost comparable: Δp and Δq, the highest minus the lowest of
 * the candidates' overall means. They are frozen when the table is fitted, so α means the same
 * whatever a request filters.
 *
 * @param performance Δp, finite, at least 0
 * @param cost Δq in USD per query, finite, at least 0
 */
public record Spans(double performance, double cost) {
    /** The relative width up to which a difference counts as rounding. */
    private static final double ROUNDING = 1e-9;

    public Spans {
        require("performance", performance);
        require("cost", cost);
    }

    private static void require(String field, double span) {
        if (!(span >= 0 && span < Double.POSITIVE_INFINITY)) { // written so that NaN fails too
            throw new IllegalArgumentException(
                    "the span of " + field + " must be finite and at least 0, got " + span);
        }
    }

    /** The spans of some statistics over all candidates; 0 if there are none. */
    public static Spans of(Statistics statistics) {
        return new Spans(
                width(statistics, statistics.performance()), width(statistics, statistics.cost()));
    }

    /**
     * The value of a performance and a cost under a trade-off, α p / Δp − (1 − α) q / Δq; a span of
     * 0 drops its term.
     *
     * @param alpha in [0, 1]
     * @param p in [0, 1]
     * @param q USD per query
     */
    public double value(double alpha, double p, double q) {
        return alpha * over(p, performance) - (1 - alpha) * over(q, cost);
    }

    private static double over(double value, double span) {
        return span == 0 ? 0 : value / span;
    }

    /**
     * The difference of two figures, at least 0; it is 0 within rounding, because equal costs
     * summed in a different order differ in their last bits and must not count as a real
     * difference.
     */
    public static double width(double lowest, double highest) {
        double width = highest - lowest;
        double magnitude = Math.max(Math.abs(lowest), Math.abs(highest));
        return width <= ROUNDING * magnitude ? 0 : width;
    }

    private static double width(Statistics statistics, CellSums sums) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int model = 0; model < sums.models(); model++) {
            if (statistics.candidate(model)) {
                lowest = Math.min(lowest, sums.overallMean(model));
                highest = Math.max(highest, sums.overallMean(model));
            }
        }
        return width(lowest, highest);
    }
}
