package io.paretorouter.core.cost;

import io.paretorouter.core.llm.Usage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A model's list price.
 *
 * @param usdPerMillionInputTokens USD per 1,000,000 tokens read, finite, at least 0
 * @param usdPerMillionOutputTokens USD per 1,000,000 tokens written, reasoning included, finite, at
 *     least 0
 * @param cache the prices of input read from or written to the provider's cache, as far as known
 * @param asOf the day on which the price was looked up
 */
public record Price(
        double usdPerMillionInputTokens,
        double usdPerMillionOutputTokens,
        CachePrice cache,
        LocalDate asOf) {
    public Price {
        requireAmount("usdPerMillionInputTokens", usdPerMillionInputTokens);
        requireAmount("usdPerMillionOutputTokens", usdPerMillionOutputTokens);
    }

    /** A price without cache prices. */
    public Price(
            double usdPerMillionInputTokens, double usdPerMillionOutputTokens, LocalDate asOf) {
        this(usdPerMillionInputTokens, usdPerMillionOutputTokens, CachePrice.UNKNOWN, asOf);
    }

    static void requireAmount(String field, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) { // written so that NaN fails too
            throw new IllegalArgumentException(
                    field + " must be finite and at least 0, got " + value);
        }
    }

    /**
     * The cost of a usage at this price; tokens read from or written to the cache are charged at
     * the cache's prices.
     */
    public Usd cost(Usage usage) {
        long read = orZero(usage.cachedInputTokens());
        long written = orZero(usage.cacheWriteTokens());
        double input =
                (usage.inputTokens() - read - written) * usdPerMillionInputTokens
                        + read * cache.read(usdPerMillionInputTokens)
                        + written * cache.written(usdPerMillionInputTokens);
        return new Usd((input + usage.outputTokens() * usdPerMillionOutputTokens) / 1e6);
    }

    private static long orZero(@Nullable Long count) {
        return count == null ? 0 : count;
    }

    /**
     * The saving from reading input from the provider's cache instead of afresh, at least 0.
     *
     * @param inputTokens tokens read from the cache, at least 0
     * @param shareIfUnknown the share of the input price that is saved if the cache's price is
     *     unknown, in [0, 1]
     */
    public Usd savedByCache(double inputTokens, double shareIfUnknown) {
        double otherwise = (1 - shareIfUnknown) * usdPerMillionInputTokens;
        double saved = usdPerMillionInputTokens - cache.read(otherwise);
        return new Usd(Math.max(0, inputTokens * saved / 1e6));
    }

    /** The cost of some numbers of tokens, which may be means, at this price. */
    public Usd cost(double inputTokens, double outputTokens) {
        return new Usd(
                (inputTokens * usdPerMillionInputTokens + outputTokens * usdPerMillionOutputTokens)
                        / 1e6);
    }
}
