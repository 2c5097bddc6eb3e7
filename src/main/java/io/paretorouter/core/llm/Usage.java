package io.paretorouter.core.llm;

import org.jspecify.annotations.Nullable;

/**
 * The tokens that one answer consumed, as its provider counted them.
 *
 * @param inputTokens tokens read, those of the provider's cache included, at least 0
 * @param cachedInputTokens those of them that came out of the provider's cache; null if it does not
 *     say
 * @param cacheWriteTokens those of them that went into it; null if it does not say
 * @param outputTokens tokens written, reasoning included, at least 0
 * @param reasoningTokens those of them that were reasoning; null if the provider does not say
 */
public record Usage(
        long inputTokens,
        @Nullable Long cachedInputTokens,
        @Nullable Long cacheWriteTokens,
        long outputTokens,
        @Nullable Long reasoningTokens) {
    public Usage {
        if (inputTokens < 0 || outputTokens < 0) {
            throw new IllegalArgumentException(
                    "tokens must not be negative, got " + inputTokens + " and " + outputTokens);
        }
        requirePart("cachedInputTokens", cachedInputTokens, inputTokens);
        long fresh = inputTokens - (cachedInputTokens == null ? 0 : cachedInputTokens);
        requirePart("cacheWriteTokens", cacheWriteTokens, fresh);
        requirePart("reasoningTokens", reasoningTokens, outputTokens);
    }

    /** A usage of which the provider does not say what went into its cache. */
    public Usage(
            long inputTokens,
            @Nullable Long cachedInputTokens,
            long outputTokens,
            @Nullable Long reasoningTokens) {
        this(inputTokens, cachedInputTokens, null, outputTokens, reasoningTokens);
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
