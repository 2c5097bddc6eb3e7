package io.paretorouter.core.table;

import io.paretorouter.core.cost.Price;
import org.jspecify.annotations.Nullable;

/**
 * A model of the routing table.
 *
 * @param name unique in the table, usually {@code provider/name}
 * @param provider who serves it; null where unknown
 * @param price its list price; null where unknown
 * @param capabilities what it can take and do
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

    /** A model of which only the name is known. */
    public static ModelInfo named(String name) {
        return new ModelInfo(name, null, null, Capabilities.UNKNOWN);
    }
}
