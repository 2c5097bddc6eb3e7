package io.paretorouter.core.chat;

import io.paretorouter.core.route.Candidate;
import io.paretorouter.core.route.Decision;

/**
 * How far a request may fall back when models fail.
 *
 * @param maxAttempts the most models that are called for one request, at least 1
 * @param maxLoss how far the expected performance of a fallback may lie below that of the first
 *     choice, in [0, 1]
 */
public record Fallback(int maxAttempts, double maxLoss) {
    /** Falls back all the way down the ranked list. */
    public static final Fallback UNBOUNDED = new Fallback(Integer.MAX_VALUE, 1);

    public Fallback {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "max-attempts must be at least 1, got " + maxAttempts);
        }
        if (!(maxLoss >= 0 && maxLoss <= 1)) { // written so that NaN fails too
            throw new IllegalArgumentException("max-loss must be in [0, 1], got " + maxLoss);
        }
    }

    /** Whether a model may replace the first choice, judging by its performance. */
    boolean allows(Candidate other, Candidate first) {
        return other.performance() >= first.performance() - maxLoss;
    }

    /**
     * The decision as it will be carried out: if the first choice is unavailable, candidates that
     * may not replace it are marked as unavailable, too.
     */
    Decision appliedTo(Decision decision) {
        Candidate first = decision.preferred();
        return first.available()
                ? decision
                : decision.withOutages(
                        candidate ->
                                allows(candidate, first)
                                        ? null
                                        : "may not stand in for "
                                                + first.model()
                                                + ": more than "
                                                + maxLoss
                                                + " of performance would be lost");
    }
}
