package io.paretorouter.adapter.openai;

import io.paretorouter.adapter.http.Tree;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.llm.Usage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts the port's requests and answers to and from the wire format, which differs very little.
 */
final class Wire {
    private Wire() {}

    /**
     * The body to send: the application's fields, the provider's name for the model, and whether to
     * stream.
     *
     * @param asksUsage whether to ask for the tokens that a stream consumes
     */
    static Map<String, @Nullable Object> request(
            ChatRequest request, boolean stream, boolean asksUsage) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("model", request.model());
        body.putAll(request.body());
        body.put("stream", stream);
        if (!stream) {
            body.remove("stream_options"); // OpenAI refuses it here
        } else if (asksUsage) {
            body.put("stream_options", withUsage(request.body().get("stream_options")));
        }
        return body;
    }

    /** Asks for the tokens consumed, which the last chunk then carries. */
    private static @Nullable Object withUsage(@Nullable Object options) {
        if (options == null) {
            return Map.of("include_usage", true);
        }
        if (options instanceof Map<?, ?> chosen) {
            Map<Object, @Nullable Object> extended = new LinkedHashMap<>(chosen);
            extended.put("include_usage", true);
            return extended;
        }
        return options;
    }

    /** A chunk for an application that asked not to be told the tokens consumed. */
    static Completion withoutUsage(Completion chunk) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(chunk.body());
        body.remove("usage");
        if (body.get("choices") instanceof List<?> choices && choices.isEmpty()) {
            body.clear(); // it contained nothing else
        }
        return new Completion(body, chunk.usage());
    }

    /**
     * An answer or a chunk, with its usage if it reports both counts.
     *
     * @param tellsCost whether the usage's {@code cost} is what was charged, in USD
     */
    static Completion completion(Map<String, @Nullable Object> body, boolean tellsCost) {
        Tree told = new Tree(body).at("usage");
        Long input = told.count("prompt_tokens");
        Long said = told.count("completion_tokens");
        if (input == null || said == null) {
            return new Completion(body, null);
        }
        Usage usage = usage(told, input, said);
        return new Completion(body, tellsCost ? usage.charged(told.amount("cost")) : usage);
    }

    /**
     * The tokens consumed. A total beyond both counts is reasoning that is billed as output but
     * counted separately, as at Gemini's and xAI's endpoints.
     */
    private static Usage usage(Tree usage, long input, long said) {
        Long total = usage.count("total_tokens");
        long apart = total == null ? 0 : Math.max(0, total - input - said);
        long output = said + apart;
        Long reasoning = usage.at("completion_tokens_details").part("reasoning_tokens", output);
        if (reasoning == null && apart > 0) {
            reasoning = apart;
        }
        Tree read = usage.at("prompt_tokens_details");
        Long cached = read.part("cached_tokens", input);
        Long written = read.part("cache_write_tokens", input - (cached == null ? 0 : cached));
        return new Usage(input, cached, written, output, reasoning);
    }
}
