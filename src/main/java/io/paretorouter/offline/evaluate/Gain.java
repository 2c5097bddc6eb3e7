package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Outcome;

/**
 * An outcome held against a baseline's.
 *
 * @param performance how much better it is, relative: 0.01 is one percent more performance
 * @param costSaved the share of the cost that is saved; negative if it costs more
 */
public record Gain(double performance, double costSaved) {
    /** What the baseline itself gains. */
    public static final Gain NONE = new Gain(0, 0);

    /** The gain of an outcome over a baseline whose performance and cost are above 0. */
    public static Gain of(Outcome outcome, Outcome baseline) {
        return new Gain(
                outcome.performance() / baseline.performance() - 1,
                1 - outcome.costUsd() / baseline.costUsd());
    }
}
