package io.paretorouter.core.table;

import org.jspecify.annotations.Nullable;

/**
 * Whether routing pays: what it gains over the best single model at an α that was chosen by
 * cross-validation, on queries that neither the fit nor that choice had seen.
 *
 * @param alpha the α that all fitted queries choose together, in [0, 1]
 * @param performance how much better, relative: 0.01 is one percent more performance
 * @param costSaved the share of the cost that is saved; negative if it costs more
 * @param aboveMixing how much better, relative, than what can be had for the same cost without
 *     reading queries, from one model or from two drawn by lot; null where that was not measured
 */
public record Verdict(
        double alpha, Estimate performance, Estimate costSaved, @Nullable Estimate aboveMixing) {
    /** How much performance a router may lose, relative, while it saves cost; it saves more. */
    private static final double TOLERANCE = 0.01;

    /** A quarter of a standard error, in widths of an interval. */
    private static final double CARE = 1.0 / 16;

    public Verdict {
        if (!(alpha >= 0 && alpha <= 1)) { // written so that NaN fails too
            throw new IllegalArgumentException("alpha must be in [0, 1], got " + alpha);
        }
    }

    /**
     * Whether the gain is beyond doubt: no performance was lost, by a quarter of a standard error,
     * at 95 % confidence at most one percent, and more than one percent of cost is saved, or
     * performance is gained; and it is routing that gains, not what any mixture of models would
     * save for the performance that it loses.
     */
    public boolean passes() {
        double least = CARE * (performance.high() - performance.low());
        boolean holds = performance.mean() >= least && performance.low() >= -TOLERANCE;
        boolean gains = (holds && costSaved.low() > TOLERANCE) || performance.low() > 0;
        return gains && (aboveMixing == null || aboveMixing.low() > 0);
    }
}
