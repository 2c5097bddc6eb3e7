package io.paretorouter.core.table;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import org.jspecify.annotations.Nullable;

/**
 * The table as one embedder sees it.
 *
 * @param embedder whose embeddings it reads; its {@code view} is this view's name
 * @param space where queries are compared with clusters
 * @param statistics sums per cluster and model, k rows
 * @param heads what {@code expected} believes of a query where few like it were seen; null for the
 *     models' overall means
 * @param scale spans, the out-of-distribution threshold, and how the scorers read the sums
 * @param calibration what cross-validation showed; null where it was not run
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
     * Where queries are compared with clusters.
     *
     * @param centroids k unit vectors
     * @param projection from the embedder's own space into that of the centroids; null where these
     *     are the same
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

        /** The {@code most} clusters nearest to a query, as its embedder gives it. */
        Nearest nearest(Embedding query, int most) {
            return centroids.nearest(projection == null ? query : projection.apply(query), most);
        }
    }

    /**
     * What a fit froze beside the sums.
     *
     * @param spans Δp and Δq
     * @param parameters of the scorers
     * @param outOfDistributionCosine a query whose nearest cosine lies below is unlike all that was
     *     fitted, in [-1, 1]; null where it was not measured, or {@code novelty} is used instead
     * @param novelty tells what is unlike all that was fitted; null where there were too few
     *     queries to learn it from, or it was not measured
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
     * @param query as this view's embedder gives it
     * @throws IllegalArgumentException if its dimension is not this embedder's
     */
    public Nearest nearest(Embedding query, int most) {
        return space.nearest(query, most);
    }

    /**
     * Whether a query is unlike all that was fitted; false where that was not measured.
     *
     * @param query as this view's embedder gives it
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

    /** How the scorers read the sums. */
    public ScorerParameters parameters() {
        return scale.parameters();
    }

    /** The same view with another calibration, or with none. */
    public View withCalibration(@Nullable Calibration given) {
        return new View(embedder, space, statistics, heads, scale, given);
    }

    /** The same view with other heads, or with none. */
    public View withHeads(@Nullable Heads given) {
        return new View(embedder, space, statistics, given, scale, calibration);
    }
}
