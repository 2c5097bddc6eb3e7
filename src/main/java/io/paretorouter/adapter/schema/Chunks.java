package io.paretorouter.adapter.schema;

import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.llm.Usage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Streams a vendor's answer piece by piece, as OpenAI would have: the first chunk gives the role.
 * It goes out with the first piece, not before: until a chunk is out, another model can replace one
 * that fails.
 */
public final class Chunks {
    private final Answer.Head head;
    private final boolean countsUsage;
    private final Consumer<Completion> onChunk;
    private boolean begun;
    private int calls;
    private boolean argued;

    /** An answer that has not begun. */
    public Chunks(Answer.Head head, boolean countsUsage, Consumer<Completion> onChunk) {
        this.head = head;
        this.countsUsage = countsUsage;
        this.onChunk = onChunk;
    }

    /** Sends what the model says next. */
    public void text(String words) {
        if (!words.isEmpty()) {
            delta(Map.of("content", words));
        }
    }

    /** Sends a tool call that the model asks for; its arguments follow. */
    public void call(Turn.ToolCall call) {
        Map<String, @Nullable Object> wire = new LinkedHashMap<>();
        wire.put("index", calls++);
        wire.putAll(Answer.wire(call, ""));
        delta(Map.of("tool_calls", List.of(wire)));
        argued = false;
    }

    /** Sends more of the arguments of the latest call, as JSON text. */
    public void arguments(String json) {
        if (!json.isEmpty()) {
            argued = true;
            delta(
                    Map.of(
                            "tool_calls",
                            List.of(
                                    Map.of(
                                            "index",
                                            calls - 1,
                                            "function",
                                            Map.of("arguments", json)))));
        }
    }

    /**
     * Ends the arguments of the latest call; as at OpenAI, they are {@code {}} if there are none.
     */
    public void endArguments() {
        if (!argued) {
            arguments("{}");
        }
    }

    /** Whether the model asks for tool calls. */
    public boolean callsTools() {
        return calls > 0;
    }

    /**
     * Ends the answer.
     *
     * @param reason OpenAI's finish reason
     * @param usage null if the vendor did not count
     */
    public void finish(String reason, @Nullable Usage usage) {
        begin();
        Map<String, @Nullable Object> body = chunk(List.of(choice(Map.of(), reason)));
        onChunk.accept(new Completion(body, countsUsage ? null : usage));
        if (countsUsage && usage != null) {
            Map<String, @Nullable Object> last = chunk(List.of());
            last.put("usage", Answer.wire(usage));
            onChunk.accept(new Completion(last, usage));
        }
    }

    private void delta(Map<String, @Nullable Object> delta) {
        begin();
        send(delta);
    }

    private void begin() {
        if (!begun) {
            begun = true;
            Map<String, @Nullable Object> delta = new LinkedHashMap<>();
            delta.put("role", "assistant");
            delta.put("content", "");
            send(delta);
        }
    }

    private void send(Map<String, @Nullable Object> delta) {
        onChunk.accept(new Completion(chunk(List.of(choice(delta, null))), null));
    }

    private static Map<String, @Nullable Object> choice(
            Map<String, @Nullable Object> delta, @Nullable String finish) {
        Map<String, @Nullable Object> choice = new LinkedHashMap<>();
        choice.put("index", 0);
        choice.put("delta", delta);
        choice.put("logprobs", null);
        choice.put("finish_reason", finish);
        return choice;
    }

    private Map<String, @Nullable Object> chunk(List<?> choices) {
        Map<String, @Nullable Object> body = head.body("chat.completion.chunk");
        body.put("choices", choices);
        if (countsUsage) {
            body.put("usage", null);
        }
        return body;
    }
}
