package io.paretorouter.core.llm;

import org.jspecify.annotations.Nullable;

/**
 * The tokens that one answer consumed, as its provider counted them, and what they cost where it
 * tells.
 *
 * @param inputTokens tokens read, those of the provider's cache included, at least 0
 * @param cachedInputTokens those of them that came out of the provider's cache; null if it does not
 *     say
 * @param cacheWriteTokens those of them that went into it; null if it does not say
 * @param outputTokens tokens written, reasoning included, at least 0
 * @param reasoningTokens those of them that were reasoning; null if the provider does not say
 * @param chargedUsd what the provider charged for all of them, in USD, finite, at least 0; null if
 *     it does not say
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

    /** A usage of which the provider does not say what it charged. */
    public Usage(
            long inputTokens,
            @Nullable Long cachedInputTokens,
            @Nullable Long cacheWriteTokens,
            long outputTokens,
            @Nullable Long reasoningTokens) {
        this(inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, reasoningTokens, null);
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

    /**
     * The same tokens, with what the provider charged for them.
     *
     * @param usd null if it does not say
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
