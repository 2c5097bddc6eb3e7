package io.paretorouter.core.llm;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many tokens an answer has that its provider did not count, by the rule of {@link
 * InputTokens}: off by a quarter is usual, and reasoning that is not shown is not in it. Figures
 * that rest on it are marked as estimates.
 */
final class OutputTokens {
    private static final List<String> SAID =
            List.of("content", "refusal", "reasoning_content", "reasoning");

    private OutputTokens() {}

    /** The text that a model wrote in an answer or a chunk of one, in bytes of UTF-8. */
    static long bytes(Map<String, ? extends @Nullable Object> body) {
        long bytes = 0;
        if (body.get("choices") instanceof List<?> choices) {
            for (Object each : choices) {
                if (each instanceof Map<?, ?> choice) {
                    bytes += written(choice.get("message")) + written(choice.get("delta"));
                }
            }
        }
        return bytes;
    }

    private static long written(@Nullable Object message) {
        if (!(message instanceof Map<?, ?> fields)) {
            return 0;
        }
        long bytes = 0;
        for (String field : SAID) {
            bytes += text(fields.get(field));
        }
        if (fields.get("tool_calls") instanceof List<?> calls) {
            for (Object call : calls) {
                if (call instanceof Map<?, ?> wire && wire.get("function") instanceof Map<?, ?> f) {
                    bytes += text(f.get("name")) + text(f.get("arguments"));
                }
            }
        }
        return bytes;
    }

    private static long text(@Nullable Object value) {
        return value instanceof String text ? InputTokens.utf8(text) : 0;
    }
}
