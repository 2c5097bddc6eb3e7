package io.paretorouter.api;

import io.paretorouter.api.Timeline.Stage;
import io.paretorouter.core.chat.Answer;
import io.paretorouter.core.chat.RoutedChat;
import io.paretorouter.core.chat.RoutedRequest;
import io.paretorouter.core.llm.ChatModels;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.route.Decision;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Gets a call answered, by routing or directly, and records in its trace what happened. */
@Singleton
final class Caller {
    private final ChatModels models;

    Caller(ChatModels models) {
        this.models = models;
    }

    /** Decides without calling any model. */
    Decision decide(RoutedChat chat, RoutedRequest request, Trace trace) {
        trace.timeline().reach(Stage.ASKED);
        return chat.decide(request, new TraceRecorder(trace, request.body()));
    }

    /** Returns an answer in one piece; the trace then names the model that gave it. */
    Completion answer(ChatCall call, Trace trace) {
        begin(call, trace);
        return switch (call.target()) {
            case ChatCall.Target.Routed routed -> {
                RoutedRequest request = routed.request().in(trace.context().headers());
                TraceRecorder recorder = new TraceRecorder(trace, request.body());
                Answer answer = call.serving().chat().answer(request, recorder);
                recorder.onServed(answer.model());
                recorder.onChunk(answer.completion());
                yield answer.completion();
            }
            case ChatCall.Target.Direct direct ->
                    new TraceRecorder(trace, direct.body())
                            .only(direct.model(), attempt -> answer(direct, attempt, trace));
        };
    }

    private Completion answer(
            ChatCall.Target.Direct direct, TraceRecorder.Call attempt, Trace trace) {
        ChatModels.Served served = models.served(direct.model());
        Completion completion = served.provider().complete(request(served, direct, trace));
        attempt.onChunk(completion);
        return completion;
    }

    /** Passes on an answer piece by piece; from the first piece on, the trace names the model. */
    void stream(ChatCall call, Trace trace, Consumer<Completion> onChunk) {
        begin(call, trace);
        switch (call.target()) {
            case ChatCall.Target.Routed routed -> {
                RoutedRequest request = routed.request().in(trace.context().headers());
                call.serving().chat().stream(
                        request, new TraceRecorder(trace, request.body(), onChunk));
            }
            case ChatCall.Target.Direct direct ->
                    new TraceRecorder(trace, direct.body(), onChunk)
                            .only(direct.model(), attempt -> stream(direct, attempt, trace));
        }
    }

    private boolean stream(ChatCall.Target.Direct direct, TraceRecorder.Call attempt, Trace trace) {
        ChatModels.Served served = models.served(direct.model());
        served.provider().stream(request(served, direct, trace), attempt::onChunk);
        return true;
    }

    private static void begin(ChatCall call, Trace trace) {
        trace.timeline().reach(Stage.ASKED);
        trace.priced(call.serving().catalog());
    }

    private static ChatRequest request(
            ChatModels.Served served, ChatCall.Target.Direct direct, Trace trace) {
        return new ChatRequest(served.providerModel(), direct.body(), trace.context().headers());
    }
}
