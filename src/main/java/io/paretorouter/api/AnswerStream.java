package io.paretorouter.api;

import io.paretorouter.core.llm.Completion;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends an answer chunk by chunk, and tells with its usage what it cost. */
final class AnswerStream {
    private final EventSink sink;
    private final Trace trace;
    private @Nullable Map<String, @Nullable Object> last;
    private boolean counted;

    /** A stream that has not begun. */
    AnswerStream(EventSink sink, Trace trace) {
        this.sink = sink;
        this.trace = trace;
    }

    /** Sends a chunk, after the headers if it is the first one. */
    void send(Completion chunk) {
        if (!sink.begun()) {
            sink.begin(Headers.ofAnswer(trace, null));
        }
        if (chunk.body().isEmpty()) {
            return; // only tells what the application did not want to hear
        }
        Map<String, @Nullable Object> body = Answers.named(chunk, trace.servedModel());
        last = body;
        Bill cost = body.get("usage") instanceof Map ? trace.bill() : null;
        counted |= cost != null;
        sink.send(Json.write(cost == null ? body : Answers.billed(body, cost)));
    }

    /** Ends a whole answer; one that was not counted gets an estimate, if it may be told. */
    void end(boolean tellsUsage) {
        Bill cost = tellsUsage && !counted ? trace.bill() : null;
        if (cost != null && last != null) {
            sink.send(Json.write(Answers.estimate(last, cost)));
        }
        sink.done();
    }
}
