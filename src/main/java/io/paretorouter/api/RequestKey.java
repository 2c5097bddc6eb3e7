package io.paretorouter.api;

import io.paretorouter.core.chat.QueryText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks the key that decides whether a request belongs to a share that is treated differently: its
 * user as the application names it ({@code safety_identifier}, or {@code user}), else its query. A
 * user thus stays on the same side from turn to turn.
 */
final class RequestKey {
    private static final List<String> USER = List.of("safety_identifier", "user");

    private RequestKey() {}

    /**
     * The key of a request.
     *
     * @param body the request's body, not checked yet
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
