package io.paretorouter.core.chat;

import io.paretorouter.core.llm.InputTokens;
import io.paretorouter.core.table.Capabilities;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request needs of the model that answers it.
 *
 * @param inputTokens how many tokens it has, estimated, at least 0
 * @param outputTokens the most tokens that its answer may have, at least 0; 0 if it sets no limit
 * @param tools whether it offers tools
 * @param vision whether it contains an image
 * @param json whether its answer must follow a JSON schema
 */
record Needs(long inputTokens, long outputTokens, boolean tools, boolean vision, boolean json) {

    /**
     * The needs of a request.
     *
     * @param body the request in the OpenAI schema, as a tree of plain values; parts that do not
     *     fit the schema need nothing
     */
    static Needs of(Map<String, @Nullable Object> body) {
        return new Needs(
                InputTokens.estimate(body),
                Math.max(count(body, "max_tokens"), count(body, "max_completion_tokens")),
                filled(body.get("tools")) || filled(body.get("functions")),
                showsImage(body.get("messages")),
                body.get("response_format") instanceof Map<?, ?> format
                        && "json_schema".equals(format.get("type")));
    }

    private static long count(Map<String, @Nullable Object> body, String field) {
        return body.get(field) instanceof Number number ? Math.max(0, number.longValue()) : 0;
    }

    private static boolean filled(@Nullable Object value) {
        return value instanceof List<?> values && !values.isEmpty();
    }

    private static boolean showsImage(@Nullable Object messages) {
        return messages instanceof List<?> all
                && all.stream()
                        .anyMatch(
                                message ->
                                        message instanceof Map<?, ?> fields
                                                && fields.get("content") instanceof List<?> parts
                                                && parts.stream().anyMatch(Needs::isImage));
    }

    private static boolean isImage(@Nullable Object part) {
        return part instanceof Map<?, ?> fields && "image_url".equals(fields.get("type"));
    }

    /**
     * The reason why a model cannot serve the request; null if it can or too little is known of it.
     */
    @Nullable String unmetBy(Capabilities can) {
        Integer window = can.contextWindow();
        if (window != null && outputTokens > window - inputTokens) {
            return "context window of "
                    + window
                    + " tokens is too small for about "
                    + inputTokens
                    + " of input and up to "
                    + outputTokens
                    + " of output";
        }
        if (tools && Boolean.FALSE.equals(can.tools())) {
            return "does not call tools";
        }
        if (vision && Boolean.FALSE.equals(can.vision())) {
            return "does not read images";
        }
        if (json && Boolean.FALSE.equals(can.json())) {
            return "cannot be held to a JSON schema";
        }
        return null;
    }
}
