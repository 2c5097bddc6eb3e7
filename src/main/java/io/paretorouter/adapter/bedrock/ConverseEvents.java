package io.paretorouter.adapter.bedrock;

import io.paretorouter.adapter.http.Failures;
import io.paretorouter.adapter.schema.Chunks;
import io.paretorouter.adapter.schema.Turn;
import io.paretorouter.core.llm.Usage;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDelta;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockStartEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockStopEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStartEvent;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStopEvent;

/** Turns the events of one streamed answer into OpenAI's chunks. */
final class ConverseEvents {
    private final Failures failures;
    private final Supplier<Chunks> begin;
    private @Nullable Chunks chunks;
    private boolean inCall;
    private @Nullable String stopReason;
    private @Nullable Usage usage;

    /**
     * A converter for the events of one stream.
     *
     * @param begin starts the answer
     */
    ConverseEvents(Failures failures, Supplier<Chunks> begin) {
        this.failures = failures;
        this.begin = begin;
    }

    /** Handles the next event. */
    void take(ConverseStreamOutput event) {
        switch (event) {
            case MessageStartEvent start -> chunks = begin.get();
            case ContentBlockStartEvent start -> {
                inCall = start.start() != null && start.start().toolUse() != null;
                if (inCall) {
                    var use = start.start().toolUse();
                    chunks().call(new Turn.ToolCall(use.toolUseId(), use.name(), Map.of(), null));
                }
            }
            case ContentBlockDeltaEvent piece -> delta(piece.delta());
            case ContentBlockStopEvent stop -> {
                if (inCall) {
                    chunks().endArguments();
                    inCall = false;
                }
            }
            case MessageStopEvent stop -> stopReason = stop.stopReasonAsString();
            case ConverseStreamMetadataEvent counted ->
                    usage = ConverseAnswers.usage(counted.usage());
            default -> {} // events that the API may add
        }
    }

    private void delta(ContentBlockDelta delta) {
        if (delta.text() != null) {
            chunks().text(delta.text());
        } else if (delta.toolUse() != null && delta.toolUse().input() != null) {
            chunks().arguments(delta.toolUse().input());
        } // reasoning: OpenAI's schema has no place for it
    }

    /** Finishes the answer after the last event. */
    void end() {
        if (stopReason == null) {
            throw failures.answer("cut its stream off before messageStop", null);
        }
        chunks().finish(ConverseAnswers.finish(stopReason, failures), usage);
    }

    private Chunks chunks() {
        if (chunks == null) {
            throw failures.answer("sent a stream that does not begin with messageStart", null);
        }
        return chunks;
    }
}
