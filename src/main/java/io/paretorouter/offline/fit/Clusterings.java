package io.paretorouter.offline.fit;

import io.paretorouter.offline.cluster.Clustering;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.cluster.UnitVectors;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clusterings of one set of rows and of its folds, each made once: views that cluster the same
 * rows share them. Safe for use by many threads.
 */
final class Clusterings {
    /** In place of a fold: all rows. */
    static final int ALL = -1;

    private final Map<Key, Clustering> known = new ConcurrentHashMap<>();

    private final Map<Integer, Clusterings> rounds = new ConcurrentHashMap<>();

    private record Key(int without, SphericalKMeans kMeans) {}

    /** Those of another dealing of the folds. */
    Clusterings ofRound(int round) {
        return rounds.computeIfAbsent(round, number -> new Clusterings());
    }

    /**
     * The clustering of the rows outside a fold.
     *
     * @param without the fold, or {@link #ALL}
     * @param rows those rows; the same for the same fold
     */
    Clustering getOrRun(int without, SphericalKMeans kMeans, UnitVectors rows) {
        return known.computeIfAbsent(new Key(without, kMeans), key -> kMeans.run(rows));
    }
}
