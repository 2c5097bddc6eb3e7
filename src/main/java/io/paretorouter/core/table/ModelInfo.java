package io.paretorouter.core.table;

import io.paretorouter.core.cost.Price;
import org.jspecify.annotations.Nullable;

/**
 * A model in the routing table.
 *
 * @param name unique in the table, usually {@code provider/name}; not blank, at most 256
 *     characters, no control characters
 * @param provider who serves it; null if unknown
 * @param price its list price; null if unknown
 * @param capabilities what it accepts and can do
 */
public record ModelInfo(
        String name, @Nullable String provider, @Nullable Price price, Capabilities capabilities) {
    private static final int LONGEST_NAME = 256;

    public ModelInfo {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a model's name must have 1 to "
                            + LONGEST_NAME
                            + " characters, got \""
                            + name
                            + "\"");
        }
        if (name.chars().anyMatch(Character::isISOControl)) { // names go into headers and CSV
            throw new IllegalArgumentException("a model's name must not hold control characters");
        }
    }

    /** A model known by name only. */
    public static ModelInfo named(String name) {
        return new ModelInfo(name, null, null, Capabilities.UNKNOWN);
    }
}
