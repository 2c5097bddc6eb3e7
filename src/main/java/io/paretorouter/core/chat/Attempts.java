package io.paretorouter.core.chat;

import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.route.Candidate;
import io.paretorouter.core.route.Decision;
import java.util.Iterator;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One request's walk down the ranked list of eligible candidates, as far as {@link Fallback}
 * allows. It goes on only after failures that another model may not share.
 *
 * <p>A candidate that is cooling down is skipped and does not count as a call. After a failure, an
 * interrupted thread asks no further candidate, because nobody waits any more or the time is up.
 */
final class Attempts {
    private final LongSupplier nanos;
    private final DecisionListener listener;
    private final Iterator<Candidate> left;
    private int callsLeft;
    private long began;
    private @Nullable ChatException failure;

    /**
     * Starts at the top of the list.
     *
     * @param nanos a clock in nanoseconds
     */
    Attempts(Decision decision, Fallback fallback, LongSupplier nanos, DecisionListener listener) {
        this.nanos = nanos;
        this.listener = listener;
        this.callsLeft = fallback.maxAttempts();
        Candidate first = decision.preferred();
        this.left =
                decision.eligible().stream()
                        .filter(candidate -> fallback.allows(candidate, first))
                        .iterator();
    }

    /**
     * The next candidate to ask.
     *
     * @throws ChatException if no candidate is left to ask: the latest failure of a provider that
     *     was called, or, if none was, that of the candidate with the shortest cool-down
     */
    Candidate next() {
        if (failure != null && (callsLeft == 0 || !left.hasNext() || interrupted())) {
            throw failure;
        }
        began = nanos.getAsLong();
        return left.next();
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }

    /** Records that the candidate answers. */
    void answered(Candidate candidate) {
        listener.onAttempt(new Attempt(candidate.model(), null, nanos.getAsLong() - began));
    }

    /**
     * Records that the candidate failed to answer.
     *
     * @throws ChatException the failure, if no other model may be asked
     */
    void failed(Candidate candidate, ChatException e) {
        Attempt attempt = new Attempt(candidate.model(), e.failure(), nanos.getAsLong() - began);
        listener.onAttempt(attempt);
        if (attempt.called()) {
            callsLeft--;
        }
        if (!mayFallBack(e.failure())) {
            throw e;
        }
        failure = worthTelling(failure, e);
    }

    private static boolean mayFallBack(ChatFailure failure) {
        return switch (failure) {
            case ChatFailure.Transient t -> true;
            case ChatFailure.CoolingDown c -> true;
            case ChatFailure.Permanent p -> false;
            case ChatFailure.NotAllowed n -> false;
            case ChatFailure.NotConfigured n -> false;
        };
    }

    private static ChatException worthTelling(@Nullable ChatException earlier, ChatException e) {
        if (earlier == null || !(e.failure() instanceof ChatFailure.CoolingDown later)) {
            return e;
        }
        boolean sooner =
                earlier.failure() instanceof ChatFailure.CoolingDown first
                        && later.retryAfter().compareTo(first.retryAfter()) < 0;
        return sooner ? e : earlier;
    }
}
