package io.paretorouter.core.cost;

import io.paretorouter.core.llm.Usage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A model's list price.
 *
 * @param usdPerMillionInputTokens USD per 1,000,000 tokens read
 * @param usdPerMillionOutputTokens USD per 1,000,000 tokens written, reasoning included
 * @param cache what input costs that the provider's cache has to do with, as far as it is known
 * @param asOf the day on which the price was read
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

    /** A price that says nothing of a cache. */
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

    /** What a usage costs at this price; what the cache has to do with, at the cache's own. */
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
     * What reading input from the provider's cache saves against reading it afresh, at least 0.
     *
     * @param shareIfUnknown the share of the price of input that is saved where nobody has stated
     *     the cache's price, in [0, 1]
     */
    public Usd savedByCache(double inputTokens, double shareIfUnknown) {
        double otherwise = (1 - shareIfUnknown) * usdPerMillionInputTokens;
        double saved = usdPerMillionInputTokens - cache.read(otherwise);
        return new Usd(Math.max(0, inputTokens * saved / 1e6));
    }

    /** What token counts, mean counts included, cost at this price. */
    public Usd cost(double inputTokens, double outputTokens) {
        return new Usd(
                (inputTokens * usdPerMillionInputTokens + outputTokens * usdPerMillionOutputTokens)
                        / 1e6);
    }
}
