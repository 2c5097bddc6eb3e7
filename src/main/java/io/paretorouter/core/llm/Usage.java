package io.paretorouter.core.llm;

import org.jspecify.annotations.Nullable;

/**
 * The tokens that one answer consumed, as its provider counted them.
 *
 * @param inputTokens tokens read, cached ones included, at least 0
 * @param cachedInputTokens those of them that came out of the provider's cache; null if it does not
 *     say
 * @param outputTokens tokens written, reasoning included, at least 0
 * @param reasoningTokens those of them that were reasoning; null if the provider does not say
 */
public record Usage(
        long inputTokens,
        @Nullable Long cachedInputTokens,
        long outputTokens,
        @Nullable Long reasoningTokens) {
    public Usage {
        if (inputTokens < 0 || outputTokens < 0) {
            throw new IllegalArgumentException(
                    "tokens must not be negative, got " + inputTokens + " and " + outputTokens);
        }
        requirePart("cachedInputTokens", cachedInputTokens, inputTokens);
        requirePart("reasoningTokens", reasoningTokens, outputTokens);
    }

    /** A usage of which the provider tells no more. */
    public Usage(long inputTokens, long outputTokens) {
        this(inputTokens, null, outputTokens, null);
    }

    private static void requirePart(String name, @Nullable Long part, long whole) {
        if (part != null && (part < 0 || part > whole)) {
            throw new IllegalArgumentException(
                    name + " must be from 0 to " + whole + ", got " + part);
        }
    }
}
