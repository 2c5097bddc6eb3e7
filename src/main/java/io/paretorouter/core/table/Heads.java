package io.paretorouter.core.table;

import io.paretorouter.core.embed.Embedding;

/**
 * Linear heads: what each model is expected to earn and cost on a query by the direction of its
 * embedding alone, before any cluster is asked. Clusters know their own queries and no others; a
 * head was fitted on all of them.
 *
 * @param map from the components of an embedding, as the view's embedder gives it, to the m models'
 *     performances, then to their m costs in USD
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
     * What the heads say of a query: the performances, then the costs; not yet held within what is
     * possible.
     *
     * @throws IllegalArgumentException if the embedding's dimension differs
     */
    public float[] predict(Embedding query) {
        return map.apply(query);
    }
}
