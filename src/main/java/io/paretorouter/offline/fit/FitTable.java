package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.table.BestSingle;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Labels;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fits a routing table from labelled queries. */
public final class FitTable {
    /**
     * The numbers of clusters that cross-validation tries, as far as there are ten rows for each.
     */
    static final List<Integer> GRID = List.of(8, 16, 30, 60, 120, 250, 500);

    private static final int ROWS_PER_CLUSTER = 10;

    private final FitOptions options;
    private final Progress progress;

    /** Hears how far a fit has come. */
    public interface Progress {
        /** Comes when a step of {@code steps} is done, with what it found in a few words. */
        void done(String what, int step, int steps);
    }

    /** A fit with the given options. */
    public FitTable(FitOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Fits one view and makes a table of it.
     *
     * @param training the queries to fit, all of them
     * @param models the columns of the labels, sorted by name
     * @param embedder whose embeddings the training set holds
     * @param provenance where the data come from
     * @throws IllegalArgumentException if no model has both performance and cost labels, or there
     *     are too few queries
     */
    public RoutingTable run(
            TrainingSet training,
            List<ModelInfo> models,
            EmbedderId embedder,
            Provenance provenance) {
        requireCandidate(training.labels());
        CrossValidation validation =
                new CrossValidation(training, embedder, options.parameters(), options.seed());
        Choice choice = choose(training, validation);
        SphericalKMeans kMeans =
                new SphericalKMeans(
                        choice.clusters(),
                        options.restarts(),
                        FitOptions.ITERATIONS,
                        options.seed());
        View view = FitView.run(training, kMeans, embedder, choice.outOfDistributionCosine());
        String safe = models.get(BestSingle.of(view.statistics())).name();
        return new RoutingTable(
                models,
                Map.of(embedder.view(), view),
                new RoutingTable.Policy(options.parameters(), safe),
                provenance,
                RoutingTable.UNSAVED);
    }

    private static void requireCandidate(Labels labels) {
        for (int model = 0; model < labels.models(); model++) {
            if (known(labels, model, Label::performance) && known(labels, model, Label::costUsd)) {
                return;
            }
        }
        throw new IllegalArgumentException("no model has both performance and cost labels");
    }

    private static boolean known(Labels labels, int model, ToDoubleFunction<Label> quantity) {
        return IntStream.range(0, labels.rows())
                .mapToObj(row -> labels.label(row, model))
                .anyMatch(label -> !Double.isNaN(quantity.applyAsDouble(label)));
    }

    private record Choice(int clusters, @Nullable Double outOfDistributionCosine) {}

    private Choice choose(TrainingSet training, CrossValidation validation) {
        Integer given = options.clusters();
        if (given != null) {
            boolean measurable = options.threshold() && given <= validation.mostClusters();
            return new Choice(
                    given, measurable ? validation.judge(given).outOfDistributionCosine() : null);
        }
        if (validation.mostClusters() == 0) {
            throw new IllegalArgumentException(
                    training.rows()
                            + " queries are too few to choose k by cross-validation: give k");
        }
        List<Integer> grid =
                GRID.stream().filter(k -> k * ROWS_PER_CLUSTER <= training.rows()).toList();
        int chosen = 1;
        CrossValidation.HeldOut best = validation.judge(chosen);
        for (int step = 0; step < grid.size(); step++) {
            int k = grid.get(step);
            CrossValidation.HeldOut next = validation.judge(k);
            String found = String.format(Locale.ROOT, "k %d: worth %.4f", k, next.worth());
            progress.done(found, step + 1, grid.size());
            if (next.worth() > best.worth()) {
                chosen = k;
                best = next;
            }
        }
        return new Choice(chosen, options.threshold() ? best.outOfDistributionCosine() : null);
    }
}
