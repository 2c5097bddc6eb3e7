package io.paretorouter.core.table;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import org.jspecify.annotations.Nullable;

/**
 * One embedder's view of the table.
 *
 * @param embedder the embedder whose embeddings it reads; its {@code view} is this view's name
 * @param space the space in which queries are compared with clusters
 * @param statistics sums per cluster and model, k rows
 * @param heads the prior of {@code expected} for a query with little data nearby; null for the
 *     models' overall means
 * @param scale the spans, the out-of-distribution threshold and the parameters of the scorers
 * @param calibration the result of cross-validation; null if it was not run
 */
public record View(
        EmbedderId embedder,
        Space space,
        Statistics statistics,
        @Nullable Heads heads,
        Scale scale,
        @Nullable Calibration calibration) {
    public View {
        if (heads != null && heads.models() != statistics.models()) {
            throw new IllegalArgumentException(
                    "view "
                            + embedder.view()
                            + " has heads of "
                            + heads.models()
                            + " models but sums of "
                            + statistics.models());
        }
        if (space.centroids().count() != statistics.clusters()) {
            throw new IllegalArgumentException(
                    "view "
                            + embedder.view()
                            + " has "
                            + space.centroids().count()
                            + " centroids but sums of "
                            + statistics.clusters()
                            + " clusters");
        }
    }

    /**
     * The space in which queries are compared with clusters.
     *
     * @param centroids k unit vectors
     * @param projection from the embedder's own space into that of the centroids; null if they are
     *     the same
     */
    public record Space(Centroids centroids, @Nullable Projection projection) {
        public Space {
            if (projection != null && projection.map().outputs() != centroids.dimension()) {
                throw new IllegalArgumentException(
                        "the projection gives "
                                + projection.map().outputs()
                                + " components, the centroids have "
                                + centroids.dimension());
            }
        }

        /** The {@code most} clusters nearest to a query embedded by the view's embedder. */
        Nearest nearest(Embedding query, int most) {
            return centroids.nearest(projection == null ? query : projection.apply(query), most);
        }
    }

    /**
     * What fitting froze besides the sums.
     *
     * @param spans Δp and Δq
     * @param parameters of the scorers
     * @param outOfDistributionCosine the threshold, in [-1, 1]: a query whose nearest cosine is
     *     below it is out of distribution; null if not measured or {@code novelty} is used instead
     * @param novelty detects out-of-distribution queries; null if there were too few queries to
     *     learn it from or it was not measured
     */
    public record Scale(
            Spans spans,
            ScorerParameters parameters,
            @Nullable Double outOfDistributionCosine,
            @Nullable Novelty novelty) {
        public Scale {
            if (outOfDistributionCosine != null && !(Math.abs(outOfDistributionCosine) <= 1)) {
                throw new IllegalArgumentException(
                        "outOfDistributionCosine must be in [-1, 1], got "
                                + outOfDistributionCosine);
            }
        }
    }

    /** The centroids, k unit vectors. */
    public Centroids centroids() {
        return space.centroids();
    }

    /**
     * The {@code most} clusters nearest to a query, or all if there are fewer; equal cosines are
     * ordered by index.
     *
     * @param query its embedding by this view's embedder
     * @throws IllegalArgumentException if its dimension is not that of this view's embedder
     */
    public Nearest nearest(Embedding query, int most) {
        return space.nearest(query, most);
    }

    /**
     * Whether a query is out of distribution; false if that was not measured.
     *
     * @param query its embedding by this view's embedder
     * @param nearest the query's nearest clusters, at least one
     */
    public boolean outside(Embedding query, Nearest nearest) {
        Novelty novelty = scale.novelty();
        if (novelty != null) {
            return novelty.score(query) > 1;
        }
        Double threshold = scale.outOfDistributionCosine();
        return threshold != null && nearest.cosine(0) < threshold;
    }

    /** The parameters of the scorers. */
    public ScorerParameters parameters() {
        return scale.parameters();
    }

    /** This view with another calibration, or none if null. */
    public View withCalibration(@Nullable Calibration given) {
        return new View(embedder, space, statistics, heads, scale, given);
    }

    /** This view with other heads, or none if null. */
    public View withHeads(@Nullable Heads given) {
        return new View(embedder, space, statistics, given, scale, calibration);
    }
}
