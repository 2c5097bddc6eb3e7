package io.paretorouter.api;

import io.paretorouter.api.Timeline.Stage;
import io.paretorouter.core.chat.AnswerListener;
import io.paretorouter.core.chat.Attempt;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.llm.UsageMeter;
import io.paretorouter.core.route.Candidate;
import io.paretorouter.core.route.Decision;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records in a request's trace what happens to it, and passes its answer on. */
final class TraceRecorder implements AnswerListener {
    private final Trace trace;
    private final UsageMeter meter;
    private final Consumer<Completion> onChunk;

    /** A recorder for a request whose answer is passed on chunk by chunk. */
    TraceRecorder(Trace trace, Map<String, @Nullable Object> body, Consumer<Completion> onChunk) {
        this.trace = trace;
        this.meter = new UsageMeter(body);
        this.onChunk = onChunk;
        trace.metered(meter);
    }

    /** A recorder for a request whose answer, if it gets any, is passed on by others. */
    TraceRecorder(Trace trace, Map<String, @Nullable Object> body) {
        this(trace, body, chunk -> {});
    }

    @Override
    public void onEmbedded() {
        trace.timeline().reach(Stage.EMBEDDED);
    }

    @Override
    public void onDecision(Decision decision) {
        trace.decided(decision);
    }

    @Override
    public void onAttempt(Attempt attempt) {
        trace.attempted(attempt);
    }

    @Override
    public void onServed(Candidate model) {
        trace.served(model.model());
    }

    @Override
    public void onChunk(Completion chunk) {
        meter.add(chunk);
        onChunk.accept(chunk);
    }

    /**
     * Makes the only call of a request that is not routed, and returns its result; a failure is
     * recorded too.
     */
    <T> T only(String model, Function<Call, T> call) {
        Call attempt = new Call(model);
        try {
            return call.apply(attempt);
        } catch (ChatException e) {
            attempt.end(e.failure());
            throw e;
        }
    }

    /** The only call of a request that is not routed. */
    final class Call {
        private final String model;
        private final long began = System.nanoTime();
        private boolean over;

        private Call(String model) {
            this.model = model;
        }

        /** Records an answer, or one chunk of it, and passes it on. */
        void onChunk(Completion chunk) {
            if (!over) {
                end(null);
                trace.served(model);
            }
            TraceRecorder.this.onChunk(chunk);
        }

        private void end(@Nullable ChatFailure failure) {
            if (!over) {
                over = true;
                onAttempt(new Attempt(model, failure, System.nanoTime() - began));
            }
        }
    }
}
