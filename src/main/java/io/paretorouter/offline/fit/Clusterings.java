package io.paretorouter.offline.fit;

import io.paretorouter.offline.cluster.Clustering;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.cluster.UnitVectors;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cache of the clusterings of one set of rows and of its folds: views that cluster the same rows
 * share them. Thread-safe.
 */
final class Clusterings {
    /** In place of a fold number: nothing is left out. */
    static final int ALL = -1;

    private final Map<Key, Clustering> known = new ConcurrentHashMap<>();

    private final Map<Integer, Clusterings> rounds = new ConcurrentHashMap<>();

    private record Key(int without, SphericalKMeans kMeans) {}

    /** The cache for another round of folds. */
    Clusterings ofRound(int round) {
        return rounds.computeIfAbsent(round, number -> new Clusterings());
    }

    /**
     * The clustering of the rows outside a fold, computed on first use.
     *
     * @param without the fold, or {@link #ALL}
     * @param rows the rows outside that fold; always the same rows for the same fold
     */
    Clustering getOrRun(int without, SphericalKMeans kMeans, UnitVectors rows) {
        return known.computeIfAbsent(new Key(without, kMeans), key -> kMeans.run(rows));
    }
}
