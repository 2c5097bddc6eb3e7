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
 * @param paper scorer {@code paper} at the same α
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
     * The position in a scorer's grid that matches the best single model at the least cost; -1 if
     * there is none: {@link Curve#matching}.
     *
     * @param scorer one of this calibration's two
     */
    public int matching(Expectations scorer) {
        return scorer.curve().matching(bestSingle.outcome());
    }

    /** The same figures, marked as no longer holding for the given reason. */
    public Calibration markedStale(String reason) {
        return new Calibration(queries, bestSingle, expected, paper, verdict, reason);
    }
}
