package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Projection;
import io.paretorouter.offline.cluster.UnitVectors;

/**
 * The linear map from one embedder's embeddings of some texts to another's of the same texts. No
 * label is looked at.
 */
final class RidgeMap {
    /** λ: texts are hundreds to thousands; 0.1 to 10 made no difference to routing. */
    private static final double LAMBDA = 1;

    private RidgeMap() {}

    /**
     * Fits the map.
     *
     * @param from n rows
     * @param to n rows, of the same texts
     */
    static Projection fit(UnitVectors from, UnitVectors to) {
        return new Projection(new Ridge(from, LAMBDA).to(to.columns()));
    }
}
