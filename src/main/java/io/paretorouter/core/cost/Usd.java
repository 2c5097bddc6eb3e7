package io.paretorouter.core.cost;

/**
 * An amount of US dollars.
 *
 * @param amount dollars, finite, at least 0
 */
public record Usd(double amount) {
    public Usd {
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) { // written so that NaN fails too
            throw new IllegalArgumentException("USD must be finite and at least 0, got " + amount);
        }
    }
}
