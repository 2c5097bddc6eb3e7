package io.paretorouter.offline.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.core.chat.QueryText;
import io.paretorouter.core.route.Goal;
import io.paretorouter.offline.data.JsonText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query to route, read from one line.
 *
 * @param query the query's text
 * @param goal the line's own goal, or null if it names none
 */
record QueryLine(String query, @Nullable Goal goal) {
    private static final ObjectMapper PLAIN = new ObjectMapper();

    /**
     * Reads {@code {"query": "…"}} or {@code {"messages": […]}} with an optional {@code "alpha"};
     * other fields are ignored. The text of messages is found as in a chat request.
     *
     * @throws IllegalArgumentException naming the field that is wrong and what was expected
     */
    static QueryLine of(String line) {
        JsonNode object = JsonText.object(line);
        return new QueryLine(query(object), goal(object.path("alpha")));
    }

    private static String query(JsonNode object) {
        JsonNode query = object.path("query");
        JsonNode messages = object.path("messages");
        if (query.isTextual() && messages.isMissingNode()) {
            return query.textValue();
        }
        if (messages.isArray() && !messages.isEmpty() && query.isMissingNode()) {
            return QueryText.of(PLAIN.convertValue(messages, List.class));
        }
        throw new IllegalArgumentException(
                "expected query, a string, or messages, an array that is not empty");
    }

    private static @Nullable Goal goal(JsonNode alpha) {
        if (alpha.isMissingNode() || alpha.isNull()) {
            return null;
        }
        if (!alpha.isNumber() && !alpha.isTextual()) {
            throw new IllegalArgumentException("alpha must be a number or a name, got " + alpha);
        }
        try {
            return Goal.of(alpha.asText());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("alpha: " + e.getMessage(), e);
        }
    }
}
