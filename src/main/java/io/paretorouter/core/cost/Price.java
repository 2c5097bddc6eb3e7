package io.paretorouter.core.cost;

import io.paretorouter.core.llm.Usage;
import java.time.LocalDate;

/**
 * A model's list price.
 *
 * @param usdPerMillionInputTokens USD per 1,000,000 tokens read
 * @param usdPerMillionOutputTokens USD per 1,000,000 tokens written
 * @param asOf the day on which the price was read
 */
public record Price(
        double usdPerMillionInputTokens, double usdPerMillionOutputTokens, LocalDate asOf) {
    public Price {
        requireAmount("usdPerMillionInputTokens", usdPerMillionInputTokens);
        requireAmount("usdPerMillionOutputTokens", usdPerMillionOutputTokens);
    }

    private static void requireAmount(String field, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) { // written so that NaN fails too
            throw new IllegalArgumentException(
                    field + " must be finite and at least 0, got " + value);
        }
    }

    /** What a usage costs at this price. */
    public Usd of(Usage usage) {
        return of((double) usage.inputTokens(), (double) usage.outputTokens());
    }

    /** What token counts, mean counts included, cost at this price. */
    public Usd of(double inputTokens, double outputTokens) {
        return new Usd(
                (inputTokens * usdPerMillionInputTokens + outputTokens * usdPerMillionOutputTokens)
                        / 1e6);
    }
}
