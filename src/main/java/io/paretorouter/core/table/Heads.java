package io.paretorouter.core.table;

import io.paretorouter.core.embed.Embedding;

/**
 * Linear heads: the performance and cost that each model is expected to have on a query, from its
 * embedding alone and before any cluster is consulted. A cluster knows only its own queries; a head
 * was fitted on all of them.
 *
 * @param map from an embedding by the view's embedder to the performances of the m models, then to
 *     their m costs in USD
 */
public record Heads(AffineMap map) {
    public Heads {
        if (map.outputs() % 2 != 0) {
            throw new IllegalArgumentException(
                    "expected as many performances as costs, got " + map.outputs() + " rows");
        }
    }

    /** The number of models, m. */
    public int models() {
        return map.outputs() / 2;
    }

    /**
     * The predictions for a query: m performances, then m costs in USD, not yet clamped to possible
     * values.
     *
     * @throws IllegalArgumentException if the embedding's dimension differs
     */
    public float[] predict(Embedding query) {
        return map.apply(query);
    }
}
