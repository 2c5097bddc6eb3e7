package io.paretorouter.core.table;

import io.paretorouter.core.embed.Embedding;
import java.util.stream.IntStream;

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
     * Whether they say the same of every query: each model's mean, as a view without heads does.
     */
    public boolean constant() {
        float[] rows = map.rows();
        int width = map.inputs() + 1;
        return IntStream.range(0, rows.length)
                .allMatch(i -> i % width == map.inputs() || rows[i] == 0);
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
