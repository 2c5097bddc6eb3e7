package io.paretorouter.core.llm;

/**
 * The tokens that one answer consumed, as its provider counted them.
 *
 * @param inputTokens tokens read, at least 0
 * @param outputTokens tokens written, at least 0
 */
public record Usage(long inputTokens, long outputTokens) {
    public Usage {
        if (inputTokens < 0 || outputTokens < 0) {
            throw new IllegalArgumentException(
                    "tokens must not be negative, got " + inputTokens + " and " + outputTokens);
        }
    }
}
