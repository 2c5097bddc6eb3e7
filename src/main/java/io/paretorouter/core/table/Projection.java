package io.paretorouter.core.table;

import io.paretorouter.core.embed.Embedding;

/**
 * An affine map W e + b, with its result scaled to unit length, that brings an embedder's
 * embeddings into the space of a view's centroids, which another, better embedder made.
 *
 * @param map from the embedder's components to the centroids'
 */
public record Projection(AffineMap map) {

    /**
     * The projection of an embedding.
     *
     * @throws IllegalArgumentException if its dimension differs or the result is zero
     */
    public Embedding apply(Embedding query) {
        return Embedding.normalized(map.apply(query));
    }
}
