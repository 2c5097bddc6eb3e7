package io.paretorouter.core.llm;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many tokens a request has before any vendor counts them.
 *
 * <p>One token per four bytes of UTF-8, field names included. That is close enough for today's
 * vocabularies on English (about four letters per token), and on scripts with more bytes per
 * character, which also get more tokens per character. Images, audio and files count {@value
 * #MEDIA} tokens each, whatever their size. Use it to tell whether a request can fit into a context
 * window; a bill based on it is marked as an estimate.
 */
public final class InputTokens {
    static final int BYTES_PER_TOKEN = 4;
    private static final int MEDIA = 1000;
    private static final List<String> READ_BY_MODELS =
            List.of("messages", "tools", "functions", "response_format");

    private InputTokens() {}

    /**
     * The estimated number of tokens, at least 0.
     *
     * @param body an OpenAI request, as a tree of plain values; parts that do not fit the schema
     *     count like any text
     */
    public static long estimate(Map<String, @Nullable Object> body) {
        long bytes = 0;
        for (String field : READ_BY_MODELS) {
            bytes += bytes(body.get(field));
        }
        return Math.ceilDiv(bytes, BYTES_PER_TOKEN);
    }

    private static long bytes(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> utf8(text);
            case Map<?, ?> fields -> isMedia(fields) ? MEDIA * BYTES_PER_TOKEN : fields(fields);
            case List<?> values -> {
                long bytes = 0;
                for (Object each : values) {
                    bytes += bytes(each);
                }
                yield bytes;
            }
            default -> BYTES_PER_TOKEN; // a number, true or false
        };
    }

    private static long fields(Map<?, ?> fields) {
        long bytes = 0;
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            bytes += utf8(String.valueOf(field.getKey())) + bytes(field.getValue());
        }
        return bytes;
    }

    /** Whether an object is a message part that holds an image, audio or a file. */
    private static boolean isMedia(Map<?, ?> part) {
        return part.containsKey("image_url")
                || part.containsKey("input_audio")
                || part.get("file") instanceof Map<?, ?>;
    }

    /** A text's length in UTF-8, in bytes. */
    static long utf8(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // a surrogate pair takes four bytes, so each half counts two
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
