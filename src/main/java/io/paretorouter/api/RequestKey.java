package io.paretorouter.api;

import io.paretorouter.core.chat.QueryText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request is told from others by, where a share of them is treated otherwise: its user as
 * the application names it ({@code safety_identifier}, or {@code user}), else its query. So a user
 * stays on one side from turn to turn.
 */
final class RequestKey {
    private static final List<String> USER = List.of("safety_identifier", "user");

    private RequestKey() {}

    /**
     * The key.
     *
     * @param body of the request, not checked yet
     */
    static String of(Map<String, @Nullable Object> body) {
        for (String field : USER) {
            if (body.get(field) instanceof String user && !user.isEmpty()) {
                return user;
            }
        }
        return body.get("messages") instanceof List<?> messages ? QueryText.of(messages) : "";
    }
}
