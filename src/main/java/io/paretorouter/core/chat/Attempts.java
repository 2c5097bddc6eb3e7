package io.paretorouter.core.chat;

import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.route.Candidate;
import io.paretorouter.core.route.Decision;
import java.util.Iterator;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One request's way down the ranked list of its eligible candidates: as far as {@link Fallback}
 * allows, and only past failures that another model may not share.
 *
 * <p>A candidate that is to be left alone is passed over and counts as no call. A thread that was
 * interrupted, because nobody waits any more or the time is up, asks nobody else.
 */
final class Attempts {
    private final LongSupplier nanos;
    private final DecisionListener listener;
    private final Iterator<Candidate> left;
    private int callsLeft;
    private long began;
    private @Nullable ChatException failure;

    /**
     * At the top of the list.
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
     * @throws ChatException the latest failure of a provider that was called; if none was, of one
     *     to be left alone for the shortest time
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

    /** The candidate answers. */
    void answered(Candidate candidate) {
        listener.onAttempt(new Attempt(candidate.model(), null, nanos.getAsLong() - began));
    }

    /**
     * The candidate does not answer.
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
