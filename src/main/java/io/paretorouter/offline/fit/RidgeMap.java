package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Projection;
import io.paretorouter.offline.cluster.UnitVectors;

/**
 * Fits the linear map from one embedder's embeddings to another's, from the same texts embedded by
 * both. It uses no labels.
 */
final class RidgeMap {
    /**
     * The penalty λ, for hundreds to thousands of texts; from 0.1 to 10 it made no difference to
     * routing.
     */
    private static final double LAMBDA = 1;

    private RidgeMap() {}

    /**
     * Fits the map.
     *
     * @param from n rows
     * @param to n rows, the same texts in the same order
     */
    static Projection fit(UnitVectors from, UnitVectors to) {
        return new Projection(new Ridge(from, LAMBDA).to(to.columns()));
    }
}
