package io.paretorouter.core.table;

import io.paretorouter.core.embed.Embedding;

/**
 * A linear map that brings an embedder's embeddings into the space of a view's centroids, which
 * another, better embedder has made: W e + b, scaled to unit length.
 *
 * @param map from the components of the one to those of the other
 */
public record Projection(AffineMap map) {

    /**
     * Maps an embedding.
     *
     * @throws IllegalArgumentException if its dimension differs, or it falls on zero
     */
    public Embedding apply(Embedding query) {
        return Embedding.normalized(map.apply(query));
    }
}
