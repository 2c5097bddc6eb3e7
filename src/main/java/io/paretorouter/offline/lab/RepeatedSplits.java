package io.paretorouter.offline.lab;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.BestSingle;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Split;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Baselines;
import io.paretorouter.offline.evaluate.Metrics;
import io.paretorouter.offline.evaluate.Outcomes;
import io.paretorouter.offline.fit.FitOptions;
import io.paretorouter.offline.fit.FitTable;
import io.paretorouter.offline.fit.Knobs;
import io.paretorouter.offline.fit.Prior;
import io.paretorouter.offline.fit.TrainingSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fits a table on a share of the queries, exactly as {@code fit} does, and judges it on the rest,
 * split after split.
 *
 * @param embedder whose embeddings the queries have
 * @param models the columns of the labels, sorted by name
 * @param share the share that is fitted
 */
public record RepeatedSplits(EmbedderId embedder, List<ModelInfo> models, double share) {
    private static final int RESTARTS = 2;

    public RepeatedSplits {
        models = List.copyOf(models);
    }

    /** What to try: a scorer, with what is fixed of its knobs, on the split of a seed. */
    public record Design(Scorer.Kind scorer, Knobs knobs, long seed) {}

    /**
     * One trial.
     *
     * @param all every query; judged on are those that are labelled for every model
     * @param queries the same queries in the same order, for the split
     * @throws IllegalArgumentException if too few queries are fitted to calibrate the table, or
     *     none is left to judge by
     */
    public Trial run(TrainingSet all, List<LabelledQuery> queries, Design design) {
        Split split = new Split(design.seed(), share);
        int[] fitted = rows(queries, split, true);
        int[] judged =
                Arrays.stream(rows(queries, split, false)).filter(all.labels()::complete).toArray();
        if (fitted.length == 0 || judged.length == 0) {
            throw new IllegalArgumentException(
                    "of "
                            + queries.size()
                            + " queries none is left to "
                            + (fitted.length == 0 ? "fit on" : "judge by")
                            + ": give more");
        }
        TrainingSet training = all.select(fitted);
        requireClusters(training, design);
        TrainingSet test = all.select(judged);
        RoutingTable table =
                new FitTable(
                                new FitOptions(design.knobs(), RESTARTS, false, design.seed()),
                                (what, step, steps) -> {})
                        .run(
                                Map.of(embedder, training),
                                models,
                                provenance(training, design.seed()));
        View view = table.viewOf(embedder);
        Calibration calibration = view.calibration();
        if (calibration == null) {
            throw new IllegalArgumentException(
                    training.rows() + " fitted queries are too few to choose alpha by them");
        }
        Curve curve =
                AlphaSweep.run(
                                new AlphaSweep.Subject(view, design.scorer(), view.parameters()),
                                test.queries(),
                                AlphaSweep.GRID)
                        .curve(test.labels(), everyRow(test));
        Expectations expected = design.scorer().expectations(calibration);
        Metrics.Expected picked = Metrics.Expected.of(calibration, design.scorer());
        int at = picked.matching();
        int[] singles = Baselines.single(test.labels(), BestSingle.of(view.statistics()));
        Outcome single = Outcomes.of(test.labels(), singles, everyRow(test));
        return new Trial(
                design.seed(),
                design.scorer(),
                new Trial.Fit(
                        view.centroids().count(),
                        Prior.of(view),
                        view.parameters(),
                        at == Metrics.SAFE ? null : (Double) expected.alpha(at),
                        calibration.verdict()),
                Metrics.of(curve, picked, new Metrics.Reference(single, singles(test))),
                Coverage.of(expected, curve));
    }

    /** A table of more clusters than folds can fill has no calibration to choose α by. */
    private static void requireClusters(TrainingSet training, Design design) {
        Integer clusters = design.knobs().clusters();
        int most = FitTable.mostClusters(training);
        if (clusters != null && clusters > most) {
            throw new IllegalArgumentException(
                    "folds of "
                            + training.rows()
                            + " fitted queries can fill "
                            + most
                            + " clusters, not the "
                            + clusters
                            + " of scorer "
                            + design.scorer().label()
                            + ": give fewer ("
                            + (design.scorer() == Scorer.Kind.PAPER ? "--paper-k" : "--k")
                            + ") or more queries");
        }
    }

    private static List<Outcome> singles(TrainingSet test) {
        return IntStream.range(0, test.labels().models())
                .mapToObj(model -> Baselines.single(test.labels(), model))
                .map(choices -> Outcomes.of(test.labels(), choices, everyRow(test)))
                .toList();
    }

    private static Provenance provenance(TrainingSet training, long seed) {
        return new Provenance(
                "split",
                new Provenance.Data("0".repeat(64), training.rows(), seed, 1),
                "unknown",
                LocalDate.EPOCH);
    }

    private static int[] everyRow(TrainingSet queries) {
        return IntStream.range(0, queries.rows()).toArray();
    }

    private static int[] rows(List<LabelledQuery> queries, Split split, boolean fitted) {
        return IntStream.range(0, queries.size())
                .filter(row -> split.fitted(queries.get(row)) == fitted)
                .toArray();
    }
}
