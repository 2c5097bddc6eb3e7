package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.table.Centroids;
import io.paretorouter.core.table.Projection;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.Spans;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.cluster.Clustering;
import io.paretorouter.offline.cluster.SphericalKMeans;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fits one embedder's view: runs k-means, then adds up the labels per cluster.
 *
 * @param training the queries
 * @param embedder the embedder that made the training set's embeddings
 * @param projection into the space of the clusters; null if the clusters are in the embedder's own
 * @param clustering clusters the training set's rows
 */
record FitView(
        TrainingSet training,
        EmbedderId embedder,
        @Nullable Projection projection,
        Function<SphericalKMeans, Clustering> clustering) {

    /** A fit on the given queries; fits the projection too if there is a teacher. */
    static FitView on(
            TrainingSet training,
            EmbedderId embedder,
            Function<SphericalKMeans, Clustering> clustering) {
        return new FitView(training, embedder, training.projection(), clustering);
    }

    /** The spans Δp and Δq over all queries; they do not depend on the clustering. */
    static Spans spans(TrainingSet training) {
        return Spans.of(Sums.of(training.labels(), 1, row -> 0));
    }

    /**
     * The fitted view, without heads and without a calibration.
     *
     * @param parameters the scorer parameters to store in the view
     */
    View run(SphericalKMeans kMeans, ScorerParameters parameters) {
        Clustering clusters = clustering.apply(kMeans);
        Statistics statistics = Sums.of(training.labels(), clusters.count(), clusters::cluster);
        Centroids centroids = new Centroids(clusters.centroids(), clusters.dimension());
        return new View(
                embedder,
                new View.Space(centroids, projection),
                statistics,
                null,
                new View.Scale(Spans.of(statistics), parameters, null, null),
                null);
    }
}
