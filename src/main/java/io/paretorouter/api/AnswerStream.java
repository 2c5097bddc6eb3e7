package io.paretorouter.api;

import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.llm.UsageWish;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends an answer chunk by chunk, and reports its cost with its usage.
 *
 * <p>OpenAI sends a chunk with usage alone, without choices, only to applications that asked for it
 * by {@code stream_options.include_usage}. For applications that did not say, that chunk goes out
 * with an empty choice, because they may read the first choice of every chunk.
 */
final class AnswerStream {
    private final EventSink sink;
    private final Trace trace;
    private final UsageWish wish;
    private @Nullable Map<String, @Nullable Object> last;
    private boolean counted;

    /** A stream that has not begun. */
    AnswerStream(EventSink sink, Trace trace, UsageWish wish) {
        this.sink = sink;
        this.trace = trace;
        this.wish = wish;
    }

    /** Sends a chunk, after the headers if it is the first one. */
    void send(Completion chunk) {
        if (!sink.begun()) {
            sink.begin(Headers.ofAnswer(trace, null));
        }
        if (chunk.body().isEmpty()) {
            return; // it only reports what the application refused
        }
        Map<String, @Nullable Object> body = Answers.named(chunk, trace.servedModel());
        last = body;
        Bill cost = body.get("usage") instanceof Map ? trace.bill() : null;
        if (cost == null) {
            sink.send(Json.write(body));
        } else {
            counted = true;
            sendUsage(Answers.billed(body, cost));
        }
    }

    /**
     * Ends a complete answer; one without a count gets an estimate, unless the application refused
     * usage.
     */
    void end() {
        Bill cost = wish == UsageWish.REFUSED || counted ? null : trace.bill();
        if (cost != null && last != null) {
            sendUsage(Answers.estimate(last, cost));
        }
        sink.done();
    }

    private void sendUsage(Map<String, @Nullable Object> chunk) {
        sink.send(Json.write(wish == UsageWish.NONE ? Answers.withAChoice(chunk) : chunk));
    }
}
