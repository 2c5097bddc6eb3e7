package io.paretorouter.core.llm;

import org.jspecify.annotations.Nullable;

/**
 * The tokens that one answer consumed, as counted by its provider, and what the provider charged
 * for them if it says so.
 *
 * @param inputTokens tokens read, including those from the provider's cache, at least 0
 * @param cachedInputTokens input tokens read from the provider's cache, at most {@code
 *     inputTokens}; null if unknown
 * @param cacheWriteTokens input tokens written to that cache, at most the input tokens not read
 *     from it; null if unknown
 * @param outputTokens tokens written, reasoning included, at least 0
 * @param reasoningTokens output tokens spent on reasoning, at most {@code outputTokens}; null if
 *     unknown
 * @param chargedUsd what the provider charged for all tokens, in USD, finite, at least 0; null if
 *     unknown
 */
public record Usage(
        long inputTokens,
        @Nullable Long cachedInputTokens,
        @Nullable Long cacheWriteTokens,
        long outputTokens,
        @Nullable Long reasoningTokens,
        @Nullable Double chargedUsd) {
    public Usage {
        if (inputTokens < 0 || outputTokens < 0) {
            throw new IllegalArgumentException(
                    "tokens must not be negative, got " + inputTokens + " and " + outputTokens);
        }
        requirePart("cachedInputTokens", cachedInputTokens, inputTokens);
        long fresh = inputTokens - (cachedInputTokens == null ? 0 : cachedInputTokens);
        requirePart("cacheWriteTokens", cacheWriteTokens, fresh);
        requirePart("reasoningTokens", reasoningTokens, outputTokens);
        if (chargedUsd != null && !(chargedUsd >= 0 && chargedUsd < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "chargedUsd must be finite and at least 0, got " + chargedUsd);
        }
    }

    /** A usage with an unknown charge. */
    public Usage(
            long inputTokens,
            @Nullable Long cachedInputTokens,
            @Nullable Long cacheWriteTokens,
            long outputTokens,
            @Nullable Long reasoningTokens) {
        this(inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, reasoningTokens, null);
    }

    /** A usage with unknown cache writes and an unknown charge. */
    public Usage(
            long inputTokens,
            @Nullable Long cachedInputTokens,
            long outputTokens,
            @Nullable Long reasoningTokens) {
        this(inputTokens, cachedInputTokens, null, outputTokens, reasoningTokens);
    }

    /** A usage with only the two token counts. */
    public Usage(long inputTokens, long outputTokens) {
        this(inputTokens, null, outputTokens, null);
    }

    /**
     * The same tokens with the amount that the provider charged.
     *
     * @param usd in USD, finite, at least 0; null if unknown
     */
    public Usage charged(@Nullable Double usd) {
        return new Usage(
                inputTokens,
                cachedInputTokens,
                cacheWriteTokens,
                outputTokens,
                reasoningTokens,
                usd);
    }

    private static void requirePart(String name, @Nullable Long part, long whole) {
        if (part != null && (part < 0 || part > whole)) {
            throw new IllegalArgumentException(
                    name + " must be from 0 to " + whole + ", got " + part);
        }
    }
}
