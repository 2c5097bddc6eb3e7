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

    /**
     * The gain of an outcome over a baseline. Of a baseline that earns or costs nothing no share
     * can be told: then that gain is 0, as {@link PairedGain} has it.
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
