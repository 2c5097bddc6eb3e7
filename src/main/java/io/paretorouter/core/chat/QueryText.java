package io.paretorouter.core.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text that a conversation is routed by: that of the last user message with text, else that of
 * the last message with text, else the empty text.
 *
 * <p>A message's text is its {@code content} if that is a string; if it is a list, the {@code text}
 * of its parts of type {@code text}, joined by newlines. Images, tool calls and earlier turns are
 * ignored, because a table is fitted on single queries and its centroids know nothing else.
 */
public final class QueryText {
    private QueryText() {}

    /**
     * The text to embed.
     *
     * @param messages an OpenAI request's {@code messages}, as a tree of plain values; parts that
     *     do not fit the schema count as having no text
     */
    public static String of(List<?> messages) {
        String lastOfAnyone = "";
        for (Object message : messages.reversed()) {
            if (message instanceof Map<?, ?> fields) {
                String text = text(fields.get("content"));
                if (!text.isEmpty() && "user".equals(fields.get("role"))) {
                    return text;
                }
                if (lastOfAnyone.isEmpty()) {
                    lastOfAnyone = text;
                }
            }
        }
        return lastOfAnyone;
    }

    private static String text(@Nullable Object content) {
        if (content instanceof String text) {
            return text;
        }
        List<String> texts = new ArrayList<>();
        if (content instanceof List<?> parts) {
            for (Object part : parts) {
                if (part instanceof Map<?, ?> fields
                        && "text".equals(fields.get("type"))
                        && fields.get("text") instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return String.join("\n", texts);
    }
}
