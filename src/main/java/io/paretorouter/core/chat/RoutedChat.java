package io.paretorouter.core.chat;

import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatModels;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.route.Candidate;
import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.NoEligibleModelException;
import io.paretorouter.core.route.UnreachableGoalException;
import java.util.function.LongSupplier;

/** Answers chat requests with the model that the router chooses. Thread-safe. */
public final class RoutedChat {
    private final QueryRouter router;
    private final ModelPool models;
    private final Fallback fallback;
    private final LongSupplier nanos;

    /**
     * A chat that calls the models of a pool, chosen by a router.
     *
     * @param fallback how far a request may fall back when models fail
     * @param nanos a clock in nanoseconds, to time attempts
     */
    public RoutedChat(QueryRouter router, ModelPool models, Fallback fallback, LongSupplier nanos) {
        this.router = router;
        this.models = models;
        this.fallback = fallback;
        this.nanos = nanos;
    }

    /**
     * The decision for a request, without calling any model.
     *
     * @param listener is also told the decision
     * @throws NoEligibleModelException if the request refuses every candidate or none can serve it
     * @throws UnreachableGoalException if the table cannot give the requested outcome
     */
    public Decision decide(RoutedRequest request, DecisionListener listener) {
        Decision decision =
                router.decide(
                                request.query(),
                                request.routing().withSupport(models.support(request.body())),
                                listener::onEmbedded)
                        .withOutages(candidate -> models.outage(candidate.model()));
        Decision carriedOut = fallback.appliedTo(decision);
        listener.onDecision(carriedOut);
        return carriedOut;
    }

    /**
     * Answers in one piece: embeds the query, decides, calls the chosen model, and the next-best
     * one after a transient failure.
     *
     * @param listener is told the decision before any model is called, and each attempt
     * @throws ChatException if no eligible model answers, see {@link Attempts#next}
     * @throws NoEligibleModelException if the request refuses every candidate or none can serve it
     * @throws UnreachableGoalException if the table cannot give the requested outcome
     */
    public Answer answer(RoutedRequest request, DecisionListener listener) {
        Attempts attempts = begin(request, listener);
        while (true) {
            Candidate candidate = attempts.next();
            try {
                Completion completion = call(candidate, request);
                attempts.answered(candidate);
                return new Answer(candidate, completion);
            } catch (ChatException e) {
                attempts.failed(candidate, e);
            }
        }
    }

    private Attempts begin(RoutedRequest request, DecisionListener listener) {
        return new Attempts(decide(request, listener), fallback, nanos, listener);
    }

    private Completion call(Candidate candidate, RoutedRequest request) {
        ChatModels.Served served = models.served(candidate.model());
        return served.provider().complete(request.to(served.providerModel()));
    }

    /**
     * Answers in chunks; falls back like {@link #answer}, but only before the first chunk.
     *
     * @throws ChatException if no eligible model answers, or the one that answers stops before the
     *     end
     * @throws NoEligibleModelException if the request refuses every candidate or none can serve it
     * @throws UnreachableGoalException if the table cannot give the requested outcome
     */
    public void stream(RoutedRequest request, AnswerListener listener) {
        Attempts attempts = begin(request, listener);
        while (true) {
            Candidate candidate = attempts.next();
            Relay relay = new Relay(attempts, candidate, listener);
            try {
                stream(candidate, request, relay);
                return;
            } catch (ChatException e) {
                if (relay.started) {
                    throw e;
                }
                attempts.failed(candidate, e);
            }
        }
    }

    private void stream(Candidate candidate, RoutedRequest request, Relay relay) {
        ChatModels.Served served = models.served(candidate.model());
        served.provider().stream(request.to(served.providerModel()), relay::chunk);
    }

    /** Announces the served model before its first chunk. */
    private static final class Relay {
        private final Attempts attempts;
        private final Candidate candidate;
        private final AnswerListener listener;
        private boolean started;

        Relay(Attempts attempts, Candidate candidate, AnswerListener listener) {
            this.attempts = attempts;
            this.candidate = candidate;
            this.listener = listener;
        }

        void chunk(Completion chunk) {
            if (!started) {
                started = true;
                attempts.answered(candidate);
                listener.onServed(candidate);
            }
            listener.onChunk(chunk);
        }
    }
}
