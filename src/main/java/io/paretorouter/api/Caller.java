package io.paretorouter.api;

import io.paretorouter.core.chat.AnswerListener;
import io.paretorouter.core.chat.RoutedChat;
import io.paretorouter.core.chat.RoutedRequest;
import io.paretorouter.core.chat.Served;
import io.paretorouter.core.llm.ChatModels;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.route.Decision;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Has a call answered, by routing or directly, and notes in its trace what happened. */
@Singleton
final class Caller {
    private final RoutedChat chat;
    private final ChatModels models;

    Caller(RoutedChat chat, ChatModels models) {
        this.chat = chat;
        this.models = models;
    }

    /** Decides without calling any model. */
    Decision decide(RoutedRequest request, Trace trace) {
        long start = System.nanoTime();
        Decision decision = chat.decide(request);
        trace.decided(decision, System.nanoTime() - start);
        return decision;
    }

    /** An answer in one piece; the trace then says whose. */
    Completion answer(ChatCall.Target target, Trace trace) {
        return switch (target) {
            case ChatCall.Target.Routed routed -> {
                long start = System.nanoTime();
                var answer =
                        chat.answer(
                                routed.request(),
                                decision -> trace.decided(decision, System.nanoTime() - start));
                trace.served(answer.served().model().model(), answer.served().calls());
                yield answer.completion();
            }
            case ChatCall.Target.Direct direct -> {
                ChatModels.Served served = models.served(direct.model());
                Completion completion = served.provider().complete(request(served, direct));
                trace.served(direct.model(), 1);
                yield completion;
            }
        };
    }

    /** An answer piece by piece; when the first one comes, the trace says whose. */
    void stream(ChatCall.Target target, Trace trace, Consumer<Completion> onChunk) {
        switch (target) {
            case ChatCall.Target.Routed routed ->
                    chat.stream(routed.request(), noting(trace, onChunk));
            case ChatCall.Target.Direct direct -> {
                ChatModels.Served served = models.served(direct.model());
                served.provider().stream(
                        request(served, direct),
                        chunk -> {
                            trace.served(direct.model(), 1);
                            onChunk.accept(chunk);
                        });
            }
        }
    }

    private static ChatRequest request(ChatModels.Served served, ChatCall.Target.Direct direct) {
        return new ChatRequest(served.modelThere(), direct.body());
    }

    private static AnswerListener noting(Trace trace, Consumer<Completion> onChunk) {
        long start = System.nanoTime();
        return new AnswerListener() {
            @Override
            public void onDecision(Decision decision) {
                trace.decided(decision, System.nanoTime() - start);
            }

            @Override
            public void onServed(Served served) {
                trace.served(served.model().model(), served.calls());
            }

            @Override
            public void onChunk(Completion chunk) {
                onChunk.accept(chunk);
            }
        };
    }
}
