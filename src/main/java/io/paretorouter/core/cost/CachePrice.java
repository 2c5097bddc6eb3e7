package io.paretorouter.core.cost;

import org.jspecify.annotations.Nullable;

/**
 * The prices of input tokens that a provider's prompt cache reads or stores.
 *
 * @param usdPerMillionReadTokens USD per 1,000,000 tokens read from the cache, finite, at least 0;
 *     null if unknown
 * @param usdPerMillionWrittenTokens USD per 1,000,000 tokens written to it, finite, at least 0;
 *     null if unknown
 */
public record CachePrice(
        @Nullable Double usdPerMillionReadTokens, @Nullable Double usdPerMillionWrittenTokens) {
    /** Unknown prices: such input then costs what all input costs. */
    public static final CachePrice UNKNOWN = new CachePrice(null, null);

    public CachePrice {
        requireAmount("usdPerMillionCachedInputTokens", usdPerMillionReadTokens);
        requireAmount("usdPerMillionCacheWriteTokens", usdPerMillionWrittenTokens);
    }

    private static void requireAmount(String field, @Nullable Double value) {
        if (value != null) {
            Price.requireAmount(field, value);
        }
    }

    /**
     * The price of tokens read from the cache, in USD per 1,000,000; {@code otherwise} if unknown.
     */
    double read(double otherwise) {
        return usdPerMillionReadTokens == null ? otherwise : usdPerMillionReadTokens;
    }

    /**
     * The price of tokens written to the cache, in USD per 1,000,000; {@code otherwise} if unknown.
     */
    double written(double otherwise) {
        return usdPerMillionWrittenTokens == null ? otherwise : usdPerMillionWrittenTokens;
    }
}
