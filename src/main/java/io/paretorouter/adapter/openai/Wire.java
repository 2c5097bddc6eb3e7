package io.paretorouter.adapter.openai;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.llm.Usage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * OpenAI's JSON to plain values and back; unknown fields and the digits of numbers come through.
 */
final class Wire {
    /**
     * Above it lie surrogates: written as escapes, so that half a pair (a cut emoji) survives too.
     */
    private static final int HIGHEST_UNESCAPED = 0xD7FF;

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT =
            new TypeReference<>() {};

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            new JsonFactoryBuilder()
                                    .highestNonEscapedChar(HIGHEST_UNESCAPED)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Wire() {}

    /** The body to send: the application's fields, the model's name there, and how to answer. */
    static byte[] request(ChatRequest request, boolean stream) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("model", request.model());
        body.putAll(request.body());
        body.put("stream", stream);
        if (stream) {
            body.put("stream_options", withUsage(request.body().get("stream_options")));
        } else {
            body.remove("stream_options"); // OpenAI refuses it here
        }
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the request is no tree of plain values", e);
        }
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

    /** A JSON object; the exception's original message says what else it was. */
    static Map<String, @Nullable Object> object(String json) throws JsonProcessingException {
        Map<String, @Nullable Object> object = JSON.readValue(json, OBJECT);
        if (object == null) {
            throw new NotAnObjectException();
        }
        return object;
    }

    /** An answer or a chunk, with its usage where it tells both counts. */
    static Completion completion(Map<String, @Nullable Object> body) {
        if (body.get("usage") instanceof Map<?, ?> usage) {
            Long input = count(usage.get("prompt_tokens"));
            Long output = count(usage.get("completion_tokens"));
            if (input != null && output != null) {
                return new Completion(body, new Usage(input, output));
            }
        }
        return new Completion(body, null);
    }

    private static @Nullable Long count(@Nullable Object value) {
        return value instanceof Number number && number.longValue() >= 0
                ? number.longValue()
                : null;
    }

    /** The JSON text {@code null} where an object was expected. */
    private static final class NotAnObjectException extends JsonProcessingException {
        private static final long serialVersionUID = 1;

        NotAnObjectException() {
            super("expected an object, got null");
        }
    }
}
