package io.paretorouter.core.llm;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many tokens an answer has if its provider did not count them, by the rule of {@link
 * InputTokens}. An error of a quarter is usual, and hidden reasoning is not included. Figures based
 * on it are marked as estimates.
 */
final class OutputTokens {
    private static final List<String> SAID =
            List.of("content", "refusal", "reasoning_content", "reasoning");

    private OutputTokens() {}

    /**
     * The size in bytes (UTF-8) of the text that a model wrote in an answer or in one chunk of it.
     */
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
