package io.paretorouter.core.table;

import org.jspecify.annotations.Nullable;

/**
 * Whether routing pays: what it gains over the best single model at an α that was chosen by
 * cross-validation, on queries that the fit had not seen.
 *
 * @param alpha the α that all fitted queries choose together, in [0, 1]
 * @param performance how much better, relative: 0.01 is one percent more performance; on every
 *     query at an α that others chose
 * @param costSaved the share of the cost that is saved at that α; negative if it costs more. The
 *     interval allows for other queries to fit on
 * @param aboveMixing how much better, relative, than what can be had for the same cost without
 *     reading queries, from one model or from two drawn by lot, on every query at an α that others
 *     chose; null where that was not measured
 */
public record Verdict(
        double alpha, Estimate performance, Estimate costSaved, @Nullable Estimate aboveMixing) {
    /**
     * The relative loss of performance that is tolerated for more than that share of cost saved.
     */
    public static final double TOLERANCE = 0.01;

    /** As a share of an interval's width: a 95 % interval is about four standard errors wide. */
    private static final double QUARTER_STANDARD_ERROR = 1.0 / 16;

    /** The share of the cost from which on some doubt about the performance is acceptable. */
    private static final double LARGE_SAVING = 0.25;

    /**
     * The greatest relative loss of performance that is acceptable, as a share of the cost saved.
     */
    private static final double MAX_LOSS_PER_SAVING = 0.1;

    /** How sure it is that routing pays. */
    public enum Grade {
        /** The gain is beyond doubt. */
        PASS,
        /** Much is saved, and hardly anything lost as measured; how much is lost is not sure. */
        LIKELY,
        /** No gain is shown. */
        NO_GAIN
    }

    /** What may be amiss with a gain. */
    public enum Doubt {
        /** Nothing: the gain is beyond doubt. */
        NONE,
        /** More performance may be lost than is tolerated. */
        PERFORMANCE,
        /** As measured, performance is lost, or not clearly held. */
        LOSS,
        /** No cost may be saved. */
        COST,
        /** As measured, hardly any cost is saved. */
        SAVING,
        /** A draw by lot between models may give as much for the same cost. */
        MIXING
    }

    public Verdict {
        if (!(alpha >= 0 && alpha <= 1)) { // written so that NaN fails too
            throw new IllegalArgumentException("alpha must be in [0, 1], got " + alpha);
        }
    }

    /** How sure it is that routing pays. */
    public Grade grade() {
        if (passes()) {
            return Grade.PASS;
        }
        return isLikely() ? Grade.LIKELY : Grade.NO_GAIN;
    }

    /** Whether to route where quality is to be held: the gain is beyond doubt, or likely. */
    public boolean pays() {
        return grade() != Grade.NO_GAIN;
    }

    /**
     * Whether the gain is beyond doubt: no performance was lost, by a quarter of a standard error,
     * at 95 % confidence at most one percent, and cost is saved, by more than one percent as
     * measured; or performance is gained; and it is routing that gains, not what any mixture of
     * models would save for the performance that it loses.
     */
    public boolean passes() {
        return doubt() == Doubt.NONE;
    }

    /** The first thing that keeps a gain from being beyond doubt. */
    public Doubt doubt() {
        boolean better = performance.low() > 0;
        Doubt saving = better ? Doubt.NONE : doubtOfSaving();
        if (saving != Doubt.NONE) {
            return saving;
        }
        return aboveMixing == null || aboveMixing.low() > 0 ? Doubt.NONE : Doubt.MIXING;
    }

    /** What keeps cost from being saved at no loss; conditions as written fail for NaN too. */
    private Doubt doubtOfSaving() {
        if (!(performance.low() >= -TOLERANCE)) {
            return Doubt.PERFORMANCE;
        }
        if (!(performance.mean() >= QUARTER_STANDARD_ERROR * width(performance))) {
            return Doubt.LOSS;
        }
        if (!(costSaved.low() > 0)) {
            return Doubt.COST;
        }
        return costSaved.mean() > TOLERANCE ? Doubt.NONE : Doubt.SAVING;
    }

    /**
     * At 95 % confidence a quarter of the cost is saved, and at most a tenth as much performance
     * lost, where at most half a standard error was lost as measured; and it is routing that gains.
     */
    private boolean isLikely() {
        double least = costSaved.low();
        return least >= LARGE_SAVING
                && performance.low() >= -MAX_LOSS_PER_SAVING * least
                && performance.mean() >= -2 * QUARTER_STANDARD_ERROR * width(performance)
                && aboveMixing != null
                && aboveMixing.low() > 0;
    }

    private static double width(Estimate estimate) {
        return estimate.high() - estimate.low();
    }
}
