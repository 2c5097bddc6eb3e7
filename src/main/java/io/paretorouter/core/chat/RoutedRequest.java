package io.paretorouter.core.chat;

import io.paretorouter.core.route.Routing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to be routed.
 *
 * @param query the text to route by
 * @param routing how to choose
 * @param body the OpenAI request to pass on, without {@code model} and {@code routing}
 */
public record RoutedRequest(String query, Routing routing, Map<String, @Nullable Object> body) {}
