package io.paretorouter.core.llm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chat request in the OpenAI schema, without the router's own fields.
 *
 * @param model the model's name at its provider
 * @param body every other field as the application sent it, in the same order; not {@code model}
 * @param traceContext headers that link the request to a trace (W3C {@code traceparent} and {@code
 *     tracestate}), for the provider
 */
public record ChatRequest(
        String model, Map<String, @Nullable Object> body, Map<String, String> traceContext) {
    public ChatRequest {
        if (model.isBlank()) {
            throw new IllegalArgumentException("model must not be blank");
        }
        if (body.containsKey("model")) {
            throw new IllegalArgumentException("body must not repeat the model");
        }
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
        traceContext = Map.copyOf(traceContext);
    }

    /** A request without a trace. */
    public ChatRequest(String model, Map<String, @Nullable Object> body) {
        this(model, body, Map.of());
    }
}
