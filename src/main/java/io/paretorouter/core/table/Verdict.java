package io.paretorouter.core.table;

import org.jspecify.annotations.Nullable;

/**
 * Whether routing pays: its gain over the best single model, on held-out queries, at an α chosen by
 * cross-validation.
 *
 * @param alpha the α chosen on all fitted queries together, in [0, 1]
 * @param performance the relative gain in performance: 0.01 is one percent more. Each query counts
 *     at an α chosen on others
 * @param costSaved the share of the cost that is saved at {@code alpha}; negative if routing costs
 *     more. The interval also allows for fitting on other queries
 * @param aboveMixing the relative gain in performance over the best that the same cost buys without
 *     reading queries, with one model or a random mixture of two. Each query counts at an α chosen
 *     on others; null if not measured
 */
public record Verdict(
        double alpha, Estimate performance, Estimate costSaved, @Nullable Estimate aboveMixing) {
    /**
     * The relative loss of performance that is tolerated if more than this share of the cost is
     * saved.
     */
    public static final double TOLERANCE = 0.01;

    /**
     * A quarter of a standard error, as a share of a 95 % interval's width, which is about four
     * standard errors.
     */
    private static final double QUARTER_STANDARD_ERROR = 1.0 / 16;

    /** The share of the cost saved from which some doubt about performance is acceptable. */
    private static final double LARGE_SAVING = 0.25;

    /** The largest acceptable relative loss of performance per share of cost saved. */
    private static final double MAX_LOSS_PER_SAVING = 0.1;

    /** How certain it is that routing pays. */
    public enum Grade {
        /** The gain is certain enough: see {@link #passes}. */
        PASS,
        /**
         * Much cost is saved and hardly any performance lost as measured, but how much is lost is
         * uncertain.
         */
        LIKELY,
        /** No gain has been shown. */
        NO_GAIN
    }

    /** What may be wrong with a gain. */
    public enum Doubt {
        /** Nothing is wrong. */
        NONE,
        /** More performance than tolerated may be lost. */
        PERFORMANCE,
        /**
         * The measured performance is lower, or higher by less than a quarter of a standard error.
         */
        LOSS,
        /** It is uncertain that any cost is saved. */
        COST,
        /** The measured saving is at most one percent of the cost. */
        SAVING,
        /** A random mixture of models may perform as well for the same cost. */
        MIXING
    }

    public Verdict {
        if (!(alpha >= 0 && alpha <= 1)) { // written so that NaN fails too
            throw new IllegalArgumentException("alpha must be in [0, 1], got " + alpha);
        }
    }

    /** How certain it is that routing pays. */
    public Grade grade() {
        if (passes()) {
            return Grade.PASS;
        }
        return isLikely() ? Grade.LIKELY : Grade.NO_GAIN;
    }

    /** Whether to route when quality must be held: the gain is certain enough, or likely. */
    public boolean pays() {
        return grade() != Grade.NO_GAIN;
    }

    /**
     * Whether the gain is certain enough. Either performance is gained at 95 % confidence, or cost
     * is saved at no loss of performance: the measured performance is higher by at least a quarter
     * of a standard error and, at 95 % confidence, lower by at most one percent; and, at 95 %
     * confidence, cost is saved, more than one percent of it as measured. In addition, if {@code
     * aboveMixing} is known, routing must beat mixtures of models at the same cost at 95 %
     * confidence.
     */
    public boolean passes() {
        return doubt() == Doubt.NONE;
    }

    /** The first reason why the gain is not certain enough; {@link Doubt#NONE} if it is. */
    public Doubt doubt() {
        boolean better = performance.low() > 0;
        Doubt saving = better ? Doubt.NONE : doubtOfSaving();
        if (saving != Doubt.NONE) {
            return saving;
        }
        return aboveMixing == null || aboveMixing.low() > 0 ? Doubt.NONE : Doubt.MIXING;
    }

    /**
     * The first reason why cost is not saved without loss. The conditions are written so that NaN
     * fails too.
     */
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
     * Whether, at 95 % confidence, at least a quarter of the cost is saved and at most a tenth as
     * much performance lost, and routing beats mixtures, while the measured loss is at most half a
     * standard error.
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
