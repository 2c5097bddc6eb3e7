package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Outcome;

/**
 * The difference between an outcome and a baseline's.
 *
 * @param performance the relative gain: 0.01 is one percent more performance
 * @param costSaved the share of the cost that is saved; negative if it costs more
 */
public record Gain(double performance, double costSaved) {
    /** The baseline's own gain: nothing. */
    public static final Gain NONE = new Gain(0, 0);

    /**
     * The gain of an outcome over a baseline. Where the baseline's performance or cost is 0, that
     * gain is 0, as in {@link PairedGain}.
     */
    public static Gain of(Outcome outcome, Outcome baseline) {
        return new Gain(
                ahead(outcome.performance(), baseline.performance()),
                0 - ahead(outcome.costUsd(), baseline.costUsd()));
    }

    private static double ahead(double value, double of) {
        return of == 0 ? 0 : value / of - 1;
    }
}
