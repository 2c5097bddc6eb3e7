package io.paretorouter.core.table;

import org.jspecify.annotations.Nullable;

/**
 * What a model accepts and can do; null means unknown.
 *
 * @param contextWindow the most tokens of input and output together, at least 1
 * @param tools whether it calls tools
 * @param vision whether it reads images
 * @param json whether it can be held to a JSON schema
 */
public record Capabilities(
        @Nullable Integer contextWindow,
        @Nullable Boolean tools,
        @Nullable Boolean vision,
        @Nullable Boolean json) {
    /** All capabilities are unknown. */
    public static final Capabilities UNKNOWN = new Capabilities(null, null, null, null);

    public Capabilities {
        if (contextWindow != null && contextWindow < 1) {
            throw new IllegalArgumentException(
                    "contextWindow must be at least 1, got " + contextWindow);
        }
    }

    /** These capabilities, with unknown ones taken from {@code otherwise}. */
    public Capabilities or(Capabilities otherwise) {
        return new Capabilities(
                contextWindow == null ? otherwise.contextWindow : contextWindow,
                tools == null ? otherwise.tools : tools,
                vision == null ? otherwise.vision : vision,
                json == null ? otherwise.json : json);
    }
}
