package io.paretorouter.adapter.anthropic;

import io.paretorouter.adapter.http.Failures;
import io.paretorouter.adapter.http.Tree;
import io.paretorouter.adapter.schema.Answer;
import io.paretorouter.adapter.schema.Chunks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the events of one streamed message into OpenAI's chunks. */
final class AnthropicEvents {
    private final Failures failures;
    private final Function<Tree, Chunks> begin;
    private final Map<Object, @Nullable Object> usage = new LinkedHashMap<>();
    private @Nullable Chunks chunks;
    private boolean inCall;
    private String stopReason = "";

    /**
     * A converter for the events of one stream.
     *
     * @param begin starts the answer, given the message as far as it is known at its start
     */
    AnthropicEvents(Failures failures, Function<Tree, Chunks> begin) {
        this.failures = failures;
        this.begin = begin;
    }

    /** Handles the next event and returns whether it was the last. */
    boolean take(Tree event) {
        switch (event.text("type")) {
            case "message_start" -> {
                Tree message = event.at("message");
                count(message.at("usage"));
                chunks = begin.apply(message);
            }
            case "content_block_start" -> start(event.at("content_block"));
            case "content_block_delta" -> delta(event.at("delta"));
            case "content_block_stop" -> {
                if (inCall) {
                    chunks().endArguments();
                }
            }
            case "message_delta" -> {
                stopReason = event.at("delta").text("stop_reason");
                count(event.at("usage"));
            }
            case "message_stop" -> {
                chunks().finish(
                                AnthropicAnswers.finish(stopReason),
                                AnthropicAnswers.usage(new Tree(usage)));
                return true;
            }
            case "error" -> throw failures.vendor(AnthropicAnswers.error(event.at("error")));
            default -> {} // ping, and events that the API may add
        }
        return false;
    }

    private void start(Tree block) {
        inCall = block.text("type").equals("tool_use");
        if (inCall) {
            chunks().call(AnthropicAnswers.call(block));
        } else {
            chunks().text(block.text("text"));
        }
    }

    private void delta(Tree delta) {
        switch (delta.text("type")) {
            case "text_delta" -> chunks().text(delta.text("text"));
            case "input_json_delta" -> chunks().arguments(delta.text("partial_json"));
            default -> {} // thinking and its signature: OpenAI's schema has no place for them
        }
    }

    /** Counts are cumulative: later ones replace earlier ones. */
    private void count(Tree counts) {
        counts.fields()
                .forEach(
                        (name, value) -> {
                            if (value != null) {
                                usage.put(Objects.requireNonNull(name), value);
                            }
                        });
    }

    private Chunks chunks() {
        if (chunks == null) {
            throw failures.answer("sent a stream that does not begin with message_start", null);
        }
        return chunks;
    }

    /** The fields that all chunks of an answer share. */
    static Answer.Head head(Tree message, long created) {
        return new Answer.Head(message.text("id"), created, message.text("model"));
    }
}
