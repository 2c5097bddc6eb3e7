package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.table.Centroids;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.Spans;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.cluster.Clustering;
import io.paretorouter.offline.cluster.SphericalKMeans;

/** Fits one embedder's view: k-means, then sums. */
public final class FitView {
    private FitView() {}

    /** Δp and Δq of all queries together, however they are clustered. */
    static Spans spans(TrainingSet training) {
        return Spans.of(Sums.of(training.labels(), 1, row -> 0));
    }

    /**
     * The view of some queries.
     *
     * @param embedder whose embeddings the training set holds
     * @param parameters of the scorers, to record
     */
    public static View run(
            TrainingSet training,
            SphericalKMeans kMeans,
            EmbedderId embedder,
            ScorerParameters parameters) {
        Clustering clustering = kMeans.run(training.embeddings());
        Statistics statistics = Sums.of(training.labels(), clustering.count(), clustering::cluster);
        return new View(
                embedder,
                new Centroids(clustering.centroids(), clustering.dimension()),
                statistics,
                new View.Scale(Spans.of(statistics), parameters, null),
                null);
    }
}
