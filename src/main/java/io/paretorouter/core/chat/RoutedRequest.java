package io.paretorouter.core.chat;

import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.route.Routing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to route.
 *
 * @param query the text to route by
 * @param routing how to choose the model
 * @param body the OpenAI request to pass on, without {@code model} and {@code routing}
 * @param traceContext headers that link the request to a trace, to be passed on
 */
public record RoutedRequest(
        String query,
        Routing routing,
        Map<String, @Nullable Object> body,
        Map<String, String> traceContext) {

    /** A request without a trace. */
    public RoutedRequest(String query, Routing routing, Map<String, @Nullable Object> body) {
        this(query, routing, body, Map.of());
    }

    /** This request as part of a trace. */
    public RoutedRequest in(Map<String, String> trace) {
        return new RoutedRequest(query, routing, body, trace);
    }

    /** The request to send to the model of this name at its provider. */
    ChatRequest to(String providerModel) {
        return new ChatRequest(providerModel, body, traceContext);
    }
}
