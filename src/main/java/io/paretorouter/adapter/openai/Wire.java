package io.paretorouter.adapter.openai;

import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.llm.Usage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changes between the port's request and answer and the wire: next to nothing. */
final class Wire {
    private Wire() {}

    /** The body to send: the application's fields, the model's name there, and how to answer. */
    static Map<String, @Nullable Object> request(ChatRequest request, boolean stream) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("model", request.model());
        body.putAll(request.body());
        body.put("stream", stream);
        if (stream) {
            body.put("stream_options", withUsage(request.body().get("stream_options")));
        } else {
            body.remove("stream_options"); // OpenAI refuses it here
        }
        return body;
    }

    /**
     * Asks for the tokens consumed, which the last chunk then carries, unless the application
     * chose.
     */
    private static @Nullable Object withUsage(@Nullable Object options) {
        if (options == null) {
            return Map.of("include_usage", true);
        }
        if (options instanceof Map<?, ?> chosen && !chosen.containsKey("include_usage")) {
            Map<Object, @Nullable Object> extended = new LinkedHashMap<>(chosen);
            extended.put("include_usage", true);
            return extended;
        }
        return options;
    }

    /** An answer or a chunk, with its usage where it tells both counts. */
    static Completion completion(Map<String, @Nullable Object> body) {
        if (body.get("usage") instanceof Map<?, ?> usage) {
            Long input = count(usage, "prompt_tokens");
            Long output = count(usage, "completion_tokens");
            if (input != null && output != null) {
                return new Completion(
                        body,
                        new Usage(
                                input,
                                part(usage.get("prompt_tokens_details"), "cached_tokens", input),
                                output,
                                part(
                                        usage.get("completion_tokens_details"),
                                        "reasoning_tokens",
                                        output)));
            }
        }
        return new Completion(body, null);
    }

    /** A part of a count; null where it is unknown, or more than the whole as some gateways say. */
    private static @Nullable Long part(@Nullable Object details, String name, long whole) {
        Long count = details instanceof Map<?, ?> fields ? count(fields, name) : null;
        return count == null || count > whole ? null : count;
    }

    private static @Nullable Long count(Map<?, ?> counts, String name) {
        return counts.get(name) instanceof Number number && number.longValue() >= 0
                ? number.longValue()
                : null;
    }
}
