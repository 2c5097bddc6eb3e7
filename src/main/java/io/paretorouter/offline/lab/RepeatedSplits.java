package io.paretorouter.offline.lab;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.BestSingle;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Split;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Baselines;
import io.paretorouter.offline.evaluate.Coverage;
import io.paretorouter.offline.evaluate.Metrics;
import io.paretorouter.offline.evaluate.PerQuery;
import io.paretorouter.offline.fit.FitOptions;
import io.paretorouter.offline.fit.FitSpelling;
import io.paretorouter.offline.fit.FitTable;
import io.paretorouter.offline.fit.Knobs;
import io.paretorouter.offline.fit.Prior;
import io.paretorouter.offline.fit.TrainingSet;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
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
        int[] fitted = split.rows(queries, true);
        int[] judged =
                Arrays.stream(split.rows(queries, false)).filter(all.labels()::complete).toArray();
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
        RoutingTable table = fit(training, texts(queries, fitted), design);
        return judge(table, all.select(judged), texts(queries, judged), design);
    }

    private RoutingTable fit(TrainingSet training, List<String> texts, Design design) {
        FitOptions options = new FitOptions(design.knobs(), RESTARTS, true, design.seed());
        return SplitFit.run(embedder, training, models, options)
                .withSpelling(FitSpelling.of(texts, design.seed()));
    }

    private Trial judge(RoutingTable table, TrainingSet test, List<String> texts, Design design) {
        View view = table.viewOf(embedder);
        Calibration calibration = view.calibration();
        if (calibration == null) {
            throw new IllegalArgumentException(
                    table.provenance().data().rows()
                            + " fitted queries are too few to choose alpha by them");
        }
        AlphaSweep sweep =
                AlphaSweep.run(
                        new AlphaSweep.Subject(view, design.scorer(), view.parameters()),
                        test.queries(),
                        AlphaSweep.GRID);
        Curve curve = sweep.curve(test.labels(), everyRow(test));
        Expectations expected = design.scorer().expectations(calibration);
        Metrics.Expected picked = Metrics.Expected.of(calibration, design.scorer());
        int at = picked.matching();
        PerQuery single = always(test, BestSingle.of(view.statistics()));
        PerQuery routed =
                at == Metrics.SAFE
                        ? single
                        : PerQuery.of(test.labels(), sweep.choices(at), everyRow(test));
        return new Trial(
                design.seed(),
                design.scorer(),
                new Trial.Fit(
                        view.centroids().count(),
                        Prior.of(view),
                        view.parameters(),
                        at == Metrics.SAFE ? null : (Double) expected.alpha(at),
                        calibration.verdict()),
                Metrics.of(curve, picked, new Metrics.Reference(single.mean(), singles(test))),
                Served.of(routed, single, unlike(table, view, test, texts)),
                Coverage.of(expected, curve));
    }

    /** Whether each judged query is unlike all that was fitted, as the router sees it. */
    private static IntPredicate unlike(
            RoutingTable table, View view, TrainingSet test, List<String> texts) {
        List<Embedding> embeddings = test.queries();
        return row -> {
            Embedding query = embeddings.get(row);
            return table.outside(texts.get(row)) || view.outside(query, view.nearest(query, 1));
        };
    }

    private static List<String> texts(List<LabelledQuery> queries, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> queries.get(row).query()).toList();
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
                .mapToObj(model -> always(test, model).mean())
                .toList();
    }

    private static PerQuery always(TrainingSet test, int model) {
        int[] choices = Baselines.single(test.labels(), model);
        return PerQuery.of(test.labels(), choices, everyRow(test));
    }

    private static int[] everyRow(TrainingSet queries) {
        return IntStream.range(0, queries.rows()).toArray();
    }
}
