package io.paretorouter.core.chat;

import io.paretorouter.core.route.Candidate;
import io.paretorouter.core.route.Decision;

/**
 * How far a request may fall when models fail.
 *
 * @param maxAttempts the most providers that are called for one request, at least 1
 * @param maxLoss how much lower than the first choice's the expected performance of a model that
 *     stands in for it may be, in [0, 1]
 */
public record Fallback(int maxAttempts, double maxLoss) {
    /** Falls as far as the ranked list goes. */
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

    /** Whether a model may stand in for the first choice, as far as its performance goes. */
    boolean allows(Candidate other, Candidate first) {
        return other.performance() >= first.performance() - maxLoss;
    }

    /**
     * A decision as it will be carried out: where the first choice is out, those that may not stand
     * in for it would not be called, either.
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
