package io.paretorouter.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the shape of a request's messages, as far as routing reads them. */
final class Messages {
    private Messages() {}

    /**
     * Requires every message to be an object with a role, and with content that is a string, a list
     * of typed parts, or absent.
     *
     * @throws ApiException naming the first field that is wrong
     */
    static void require(List<?> messages) {
        for (int i = 0; i < messages.size(); i++) {
            String path = "messages[" + i + "]";
            if (!(messages.get(i) instanceof Map<?, ?> message)) {
                throw Fields.wrongType(path, "an object", messages.get(i));
            }
            new Fields(message, path).string("role");
            requireContent(message.get("content"), path + ".content");
        }
    }

    private static void requireContent(@Nullable Object content, String path) {
        switch (content) {
            case null -> {} // a message with tool calls has none
            case String text -> {}
            case List<?> parts -> {
                for (int i = 0; i < parts.size(); i++) {
                    requirePart(parts.get(i), path + "[" + i + "]");
                }
            }
            default -> throw Fields.wrongType(path, "a string or an array", content);
        }
    }

    private static void requirePart(@Nullable Object part, String path) {
        if (!(part instanceof Map<?, ?> values)) {
            throw Fields.wrongType(path, "an object", part);
        }
        Fields fields = new Fields(values, path);
        if (fields.string("type").equals("text")) {
            fields.string("text");
        }
    }
}
