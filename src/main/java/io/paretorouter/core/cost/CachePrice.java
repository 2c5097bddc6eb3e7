package io.paretorouter.core.cost;

import org.jspecify.annotations.Nullable;

/**
 * What input costs that a provider's prompt cache has to do with.
 *
 * @param usdPerMillionReadTokens USD per 1,000,000 tokens that came out of the cache; null if it is
 *     unknown
 * @param usdPerMillionWrittenTokens USD per 1,000,000 tokens that went into it; null if it is
 *     unknown
 */
public record CachePrice(
        @Nullable Double usdPerMillionReadTokens, @Nullable Double usdPerMillionWrittenTokens) {
    /** Nothing is known: such input then costs what all input costs. */
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

    /** What a token out of the cache costs, in USD per 1,000,000. */
    double read(double otherwise) {
        return usdPerMillionReadTokens == null ? otherwise : usdPerMillionReadTokens;
    }

    /** What a token into the cache costs, in USD per 1,000,000. */
    double written(double otherwise) {
        return usdPerMillionWrittenTokens == null ? otherwise : usdPerMillionWrittenTokens;
    }
}
