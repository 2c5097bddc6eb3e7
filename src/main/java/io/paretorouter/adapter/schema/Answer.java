package io.paretorouter.adapter.schema;

import io.paretorouter.adapter.http.Json;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.llm.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a vendor's answer in one piece, as OpenAI would have sent it. */
public final class Answer {
    private final StringBuilder text = new StringBuilder();
    private final List<Map<String, @Nullable Object>> calls = new ArrayList<>();
    private boolean spoke;

    /** Adds what the model says next. */
    public void text(String words) {
        spoke = true;
        text.append(words);
    }

    /** Adds a tool call that the model asks for. */
    public void call(Turn.ToolCall call) {
        calls.add(wire(call, Json.text(call.arguments())));
    }

    static Map<String, @Nullable Object> wire(Turn.ToolCall call, String arguments) {
        Map<String, @Nullable Object> function = new LinkedHashMap<>();
        function.put("name", call.name());
        function.put("arguments", arguments);
        Map<String, @Nullable Object> wire = new LinkedHashMap<>();
        wire.put("id", call.id());
        wire.put("type", "function");
        wire.put("function", function);
        if (call.signature() != null) {
            wire.put(
                    "extra_content",
                    Map.of("google", Map.of("thought_signature", call.signature())));
        }
        return wire;
    }

    /** Whether the model asks for tool calls. */
    public boolean callsTools() {
        return !calls.isEmpty();
    }

    /**
     * The whole answer.
     *
     * @param finish OpenAI's finish reason
     * @param usage null if the vendor did not count
     */
    public Completion completion(Head head, String finish, @Nullable Usage usage) {
        Map<String, @Nullable Object> message = new LinkedHashMap<>();
        message.put("role", "assistant");
        message.put("content", spoke || calls.isEmpty() ? text.toString() : null);
        message.put("refusal", null);
        if (!calls.isEmpty()) {
            message.put("tool_calls", calls);
        }
        Map<String, @Nullable Object> choice = new LinkedHashMap<>();
        choice.put("index", 0);
        choice.put("message", message);
        choice.put("logprobs", null);
        choice.put("finish_reason", finish);
        Map<String, @Nullable Object> body = head.body("chat.completion");
        body.put("choices", List.of(choice));
        if (usage != null) {
            body.put("usage", wire(usage));
        }
        return new Completion(body, usage);
    }

    /** The usage in OpenAI's schema. */
    static Map<String, @Nullable Object> wire(Usage usage) {
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        counts.put("prompt_tokens", usage.inputTokens());
        counts.put("completion_tokens", usage.outputTokens());
        counts.put("total_tokens", usage.inputTokens() + usage.outputTokens());
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        if (usage.cachedInputTokens() != null) {
            read.put("cached_tokens", usage.cachedInputTokens());
        }
        if (usage.cacheWriteTokens() != null) {
            read.put("cache_write_tokens", usage.cacheWriteTokens());
        }
        if (!read.isEmpty()) {
            counts.put("prompt_tokens_details", read);
        }
        if (usage.reasoningTokens() != null) {
            counts.put(
                    "completion_tokens_details",
                    Map.of("reasoning_tokens", usage.reasoningTokens()));
        }
        return counts;
    }

    /**
     * The fields that all pieces of one answer share.
     *
     * @param created in seconds since 1970
     */
    public record Head(String id, long created, String model) {

        Map<String, @Nullable Object> body(String object) {
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            body.put("id", id);
            body.put("object", object);
            body.put("created", created);
            body.put("model", model);
            return body;
        }
    }
}
