package io.paretorouter.api;

import io.paretorouter.api.Timeline.Stage;
import io.paretorouter.core.chat.Answer;
import io.paretorouter.core.chat.RoutedChat;
import io.paretorouter.core.chat.RoutedRequest;
import io.paretorouter.core.llm.ChatException;
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
        trace.timeline().reach(Stage.ASKED);
        return chat.decide(request, new Noting(trace, request.body()));
    }

    /** An answer in one piece; the trace then says whose. */
    Completion answer(ChatCall.Target target, Trace trace) {
        trace.timeline().reach(Stage.ASKED);
        return switch (target) {
            case ChatCall.Target.Routed routed -> {
                RoutedRequest request = routed.request().in(trace.context().headers());
                Noting noting = new Noting(trace, request.body());
                Answer answer = chat.answer(request, noting);
                noting.onServed(answer.served());
                noting.onChunk(answer.completion());
                yield answer.completion();
            }
            case ChatCall.Target.Direct direct -> {
                Noting noting = new Noting(trace, direct.body());
                Noting.Call call = noting.begin(direct.model());
                try {
                    ChatModels.Served served = models.served(direct.model());
                    Completion completion =
                            served.provider().complete(request(served, direct, trace));
                    call.answered();
                    noting.onChunk(completion);
                    yield completion;
                } catch (ChatException e) {
                    call.failed(e);
                    throw e;
                }
            }
        };
    }

    /** An answer piece by piece; when the first one comes, the trace says whose. */
    void stream(ChatCall.Target target, Trace trace, Consumer<Completion> onChunk) {
        trace.timeline().reach(Stage.ASKED);
        switch (target) {
            case ChatCall.Target.Routed routed -> {
                RoutedRequest request = routed.request().in(trace.context().headers());
                chat.stream(request, new Noting(trace, request.body(), onChunk));
            }
            case ChatCall.Target.Direct direct -> {
                Noting noting = new Noting(trace, direct.body(), onChunk);
                Noting.Call call = noting.begin(direct.model());
                try {
                    ChatModels.Served served = models.served(direct.model());
                    served.provider().stream(
                            request(served, direct, trace),
                            chunk -> {
                                call.answered();
                                noting.onChunk(chunk);
                            });
                } catch (ChatException e) {
                    call.failed(e);
                    throw e;
                }
            }
        }
    }

    private static ChatRequest request(
            ChatModels.Served served, ChatCall.Target.Direct direct, Trace trace) {
        return new ChatRequest(served.modelThere(), direct.body(), trace.context().headers());
    }
}
