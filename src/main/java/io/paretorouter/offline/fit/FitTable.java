package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.table.BestSingle;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.cluster.UnitVectors;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits a routing table from labelled queries: chooses the knobs by cross-validation, runs k-means
 * and adds up the labels; from the same held-out folds come the calibration and the
 * out-of-distribution threshold.
 */
public final class FitTable {
    private final FitOptions options;
    private final Progress progress;

    /** Receives the progress of a fit. */
    public interface Progress {
        /**
         * Called when step {@code step} of {@code steps} is done, with a short description of what
         * was done.
         */
        void done(String what, int step, int steps);
    }

    /** A fit with the given options. */
    public FitTable(FitOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Fits one view per embedder and makes a table of them. A view gets a calibration and an
     * out-of-distribution threshold only if the given k is at most {@link #mostClusters}.
     *
     * @param training all queries to fit, with the embeddings of each embedder; the labels are the
     *     same in each set
     * @param models the models of the label columns, sorted by name
     * @param provenance where the data come from
     * @throws IllegalArgumentException if no model has both performance and cost labels, or there
     *     are too few queries
     */
    public RoutingTable run(
            Map<EmbedderId, TrainingSet> training, List<ModelInfo> models, Provenance provenance) {
        Map<String, View> views = new TreeMap<>();
        var shared = new IdentityHashMap<UnitVectors, Clusterings>();
        training.forEach(
                (embedder, set) -> {
                    Clusterings clusterings =
                            shared.computeIfAbsent(set.clustered(), rows -> new Clusterings());
                    views.put(embedder.view(), view(embedder, set, clusterings));
                });
        int safe = BestSingle.of(views.values().iterator().next().statistics());
        return new RoutingTable(
                models, views, models.get(safe).name(), provenance, RoutingTable.UNSAVED);
    }

    private View view(EmbedderId embedder, TrainingSet training, Clusterings clusterings) {
        BestSingle.of(Sums.of(training.labels(), 1, row -> 0)); // throws if there is no candidate
        Integer given = options.knobs().clusters();
        int most = mostClusters(training);
        if (given == null && most == 0) {
            throw new IllegalArgumentException(
                    training.rows()
                            + " queries"
                            + (training.rows() < Folds.COUNT ? "" : ", nearly all alike,")
                            + " are too few to choose k by cross-validation: give k");
        }
        FitView whole =
                FitView.on(
                        training,
                        embedder,
                        kMeans ->
                                clusterings.getOrRun(
                                        Clusterings.ALL, kMeans, training.clustered()));
        if (given != null && given > most) {
            return fit(whole, options.knobs().start(given));
        }
        List<Folds> rounds = Folds.rounds(training, embedder, options.seed(), clusterings);
        KnobSearch search = new KnobSearch(training, rounds, options.seed(), naming(embedder));
        Setting setting = search.run(options.knobs());
        View view = fit(whole, setting);
        List<OutOfFold> folds = search.folds(setting.clusters());
        return new View(
                embedder,
                view.space(),
                view.statistics(),
                view.heads(),
                options.threshold() ? Limits.of(view, training, folds.getFirst()) : view.scale(),
                Calibrate.run(
                        folds.stream().map(round -> Round.of(round, setting)).toList(),
                        training.labels(),
                        BestSingle.of(view.statistics())));
    }

    /**
     * The largest k that can be cross-validated, and so calibrated; 0 if there are too few queries.
     */
    public static int mostClusters(TrainingSet training) {
        return Folds.mostClusters(training);
    }

    private Progress naming(EmbedderId embedder) {
        return (what, step, steps) -> progress.done(embedder.view() + ": " + what, step, steps);
    }

    private View fit(FitView whole, Setting setting) {
        SphericalKMeans kMeans =
                new SphericalKMeans(
                        setting.clusters(),
                        options.restarts(),
                        FitOptions.ITERATIONS,
                        options.seed());
        View view = whole.run(kMeans, setting.parameters());
        return setting.prior().view(view, () -> FitHeads.of(whole.training()));
    }
}
