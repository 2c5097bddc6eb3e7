package io.paretorouter.core.chat;

import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModels;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.route.Candidate;
import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.NoEligibleModelException;
import io.paretorouter.core.route.Routing;
import java.util.Iterator;
import java.util.function.Consumer;

/** Answers chat requests with the model that the router chooses. Safe for use by many threads. */
public final class RoutedChat {
    private final QueryRouter router;
    private final ChatModels models;

    /** A chat that calls the given models, chosen by the given router. */
    public RoutedChat(QueryRouter router, ChatModels models) {
        this.router = router;
        this.models = models;
    }

    /**
     * Decides without calling any model.
     *
     * @throws NoEligibleModelException if the request refuses every candidate
     */
    public Decision decide(String query, Routing routing) {
        return router.decide(query, routing);
    }

    /**
     * Answers in one piece: embed, decide, call the chosen model, and the next-best after a
     * transient failure.
     *
     * @param onDecision hears of the decision before any model is called
     * @throws ChatException if no eligible model answers: the failure of the last one called
     * @throws NoEligibleModelException if the request refuses every candidate
     */
    public Answer answer(RoutedRequest request, Consumer<Decision> onDecision) {
        Decision decision = decide(request.query(), request.routing());
        onDecision.accept(decision);
        Iterator<Candidate> candidates = decision.eligible().iterator();
        for (int attempt = 1; ; attempt++) {
            Candidate candidate = candidates.next();
            try {
                Completion completion = call(candidate, request);
                return new Answer(new Served(decision, candidate, attempt), completion);
            } catch (ChatException e) {
                if (!candidates.hasNext() || !mayFallBack(e.failure())) {
                    throw e;
                }
            }
        }
    }

    private Completion call(Candidate candidate, RoutedRequest request) {
        ChatModels.Served served = models.served(candidate.model());
        return served.provider().complete(new ChatRequest(served.modelThere(), request.body()));
    }

    /**
     * Answers piece by piece; falls back like {@link #answer}, but only before the first piece.
     *
     * @throws ChatException if no eligible model answers, or one stops before the end
     * @throws NoEligibleModelException if the request refuses every candidate
     */
    public void stream(RoutedRequest request, AnswerListener listener) {
        Decision decision = decide(request.query(), request.routing());
        listener.onDecision(decision);
        Iterator<Candidate> candidates = decision.eligible().iterator();
        for (int attempt = 1; ; attempt++) {
            Candidate candidate = candidates.next();
            Relay relay = new Relay(new Served(decision, candidate, attempt), listener);
            try {
                ChatModels.Served served = models.served(candidate.model());
                served.provider().stream(
                        new ChatRequest(served.modelThere(), request.body()), relay::chunk);
                return;
            } catch (ChatException e) {
                if (relay.started || !candidates.hasNext() || !mayFallBack(e.failure())) {
                    throw e;
                }
            }
        }
    }

    private static boolean mayFallBack(ChatFailure failure) {
        return switch (failure) {
            case ChatFailure.Transient passing -> true;
            case ChatFailure.Permanent lasting -> false;
            case ChatFailure.NotConfigured missing -> false;
        };
    }

    /** Announces the served model before its first chunk. */
    private static final class Relay {
        private final Served served;
        private final AnswerListener listener;
        private boolean started;

        Relay(Served served, AnswerListener listener) {
            this.served = served;
            this.listener = listener;
        }

        void chunk(Completion chunk) {
            if (!started) {
                started = true;
                listener.onServed(served);
            }
            listener.onChunk(chunk);
        }
    }
}
