package io.paretorouter.core.table;

import org.jspecify.annotations.Nullable;

/**
 * What cross-validation showed for a view: what to expect of each scorer at every α, and whether
 * routing pays. The intervals are 95 % intervals for a mean over {@code queries} fresh queries like
 * the fitted ones: 95 of 100 such means are expected to lie inside.
 *
 * @param queries the number of fresh queries that the intervals apply to, at least 1
 * @param bestSingle the best single model, on the same queries
 * @param expected the scorer {@code expected} at every α
 * @param paper the scorer {@code paper} at the same values of α
 * @param verdict whether routing with the scorer {@code expected} beats the best single model
 * @param stale why the figures no longer hold, such as new prices; null while they hold
 */
public record Calibration(
        int queries,
        Expectation bestSingle,
        Expectations expected,
        Expectations paper,
        Verdict verdict,
        @Nullable String stale) {
    public Calibration {
        if (queries < 1) {
            throw new IllegalArgumentException("queries must be at least 1, got " + queries);
        }
        if (expected.points().size() != paper.points().size()) {
            throw new IllegalArgumentException(
                    "expected has "
                            + expected.points().size()
                            + " values of alpha, but paper "
                            + paper.points().size());
        }
    }

    /**
     * The position in a scorer's grid that matches the best single model at the lowest cost; -1 if
     * there is none (see {@link Curve#matching}).
     *
     * @param scorer one of this calibration's two scorers
     */
    public int matching(Expectations scorer) {
        return scorer.curve().matching(bestSingle.outcome());
    }

    /** The same figures, marked as no longer holding for the given reason. */
    public Calibration markedStale(String reason) {
        return new Calibration(queries, bestSingle, expected, paper, verdict, reason);
    }
}
