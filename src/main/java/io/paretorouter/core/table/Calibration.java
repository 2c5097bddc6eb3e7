package io.paretorouter.core.table;

import org.jspecify.annotations.Nullable;

/**
 * What cross-validation showed of a view: what each scorer gives at every α, and whether routing
 * pays. The intervals are those of a mean over {@code queries} fresh queries like the fitted ones:
 * 95 of 100 such means are expected to lie inside.
 *
 * @param queries how many fresh queries the intervals speak of, at least 1
 * @param bestSingle the best single model on the same queries
 * @param expected scorer {@code expected} at every α
 * @param paper scorer {@code paper} at every α
 * @param verdict whether scorer {@code expected} beats the best single model
 * @param stale why the figures no longer hold, such as new prices; null while they do
 */
public record Calibration(
        int queries,
        Expectation bestSingle,
        Expectations expected,
        Expectations paper,
        Verdict verdict,
        @Nullable String stale) {
    /** Intervals speak of fresh queries as many as this share of those held out. */
    public static final double FRESH_SHARE = 3.0 / 7;

    /** Student's 97.5 % point, 8 degrees of freedom, by which intervals are wider than errors. */
    public static final double STUDENT = 2.306;

    public Calibration {
        if (queries < 1) {
            throw new IllegalArgumentException("queries must be at least 1, got " + queries);
        }
    }

    /**
     * A standard error of the best single model's performance on the held-out queries; less where
     * its interval ends at 0 or 1.
     */
    public double performanceError() {
        Estimate performance = bestSingle.performance();
        double errors = 2 * STUDENT * Math.sqrt(1 + 1 / FRESH_SHARE);
        return (performance.high() - performance.low()) / errors;
    }

    /**
     * The position in a scorer's grid to match the best single model at; -1 if there is none:
     * {@link Curve#balanced}.
     *
     * @param scorer one of this calibration's two
     */
    public int balanced(Expectations scorer) {
        return scorer.curve().balanced(bestSingle.outcome(), performanceError());
    }

    /** The same figures, marked as no longer holding for the given reason. */
    public Calibration markedStale(String reason) {
        return new Calibration(queries, bestSingle, expected, paper, verdict, reason);
    }
}
