package io.paretorouter.offline.lab;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.BestSingle;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Spelling;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Split;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.evaluate.Coverage;
import io.paretorouter.offline.evaluate.Metrics;
import io.paretorouter.offline.evaluate.PairedGain;
import io.paretorouter.offline.evaluate.PerQuery;
import io.paretorouter.offline.fit.FitOptions;
import io.paretorouter.offline.fit.FitSpelling;
import io.paretorouter.offline.fit.FitTable;
import io.paretorouter.offline.fit.Knobs;
import io.paretorouter.offline.fit.Prior;
import io.paretorouter.offline.fit.TrainingSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits a table on a share of the queries, exactly as {@code fit} does, and judges it on the others;
 * repeated over several splits.
 *
 * @param embedder the embedder that made the queries' embeddings
 * @param models the models of the label columns, sorted by name
 * @param share the share of queries to fit
 */
public record RepeatedSplits(EmbedderId embedder, List<ModelInfo> models, double share) {
    private static final int RESTARTS = 2;

    public RepeatedSplits {
        models = List.copyOf(models);
    }

    /** What to try on a split: a scorer, and the knobs that are fixed. */
    public record Design(Scorer.Kind scorer, Knobs knobs) {}

    /**
     * The trials of one split, one per design.
     *
     * @param all every query; judged on are those that are labelled for every candidate, and whose
     *     text is not fitted
     * @param queries the same queries in the same order, for the split
     * @param seed the seed of the split
     * @param designs what to try; the Pareto frontier that each is compared with includes the
     *     points of all of them
     * @throws IllegalArgumentException if too few queries are fitted to calibrate the table, or
     *     none is left to judge
     */
    public List<Trial> run(
            TrainingSet all, List<LabelledQuery> queries, long seed, List<Design> designs) {
        Split split = new Split(seed, share);
        int[] fitted = split.rows(queries, true);
        TestPart test = TestPart.of(split, all, queries, names());
        if (fitted.length == 0 || test == null) {
            throw new IllegalArgumentException(
                    "of "
                            + queries.size()
                            + " queries none is left to "
                            + (fitted.length == 0 ? "fit on" : "judge by")
                            + ": give more");
        }
        TrainingSet training = all.select(fitted);
        Spelling spelling = FitSpelling.of(texts(queries, fitted), seed);
        List<Fitted> tried = new ArrayList<>();
        for (Design design : designs) {
            requireClusters(training, design);
            RoutingTable table = fit(training, seed, design).withSpelling(spelling);
            tried.add(Fitted.of(table, table.viewOf(embedder), design.scorer(), test));
        }
        List<Outcome> rivals =
                tried.stream().flatMap(each -> each.curve().outcomes().stream()).toList();
        int single = BestSingle.of(tried.getFirst().view().statistics());
        Comparison baselines = Comparison.ofBaselines(test.labelled(), single);
        return tried.stream().map(each -> each.judge(seed, test, rivals, baselines)).toList();
    }

    private static List<String> texts(List<LabelledQuery> queries, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> queries.get(row).query()).toList();
    }

    private List<String> names() {
        return models.stream().map(ModelInfo::name).toList();
    }

    /**
     * A table fitted on the training part.
     *
     * @param view the table's only view
     * @param calibration the view's
     * @param sweep the scorer's choices on the test part
     * @param curve the outcomes of those choices
     */
    private record Fitted(
            RoutingTable table,
            View view,
            Calibration calibration,
            Scorer.Kind scorer,
            AlphaSweep sweep,
            Curve curve) {
        static Fitted of(RoutingTable table, View view, Scorer.Kind scorer, TestPart test) {
            Calibration calibration = view.calibration();
            if (calibration == null) {
                throw new IllegalArgumentException(
                        table.provenance().data().rows()
                                + " fitted queries are too few to choose alpha by them");
            }
            AlphaSweep sweep =
                    AlphaSweep.run(
                            new AlphaSweep.Subject(view, scorer, view.parameters()),
                            test.set().queries(),
                            AlphaSweep.GRID);
            Curve curve = sweep.curve(test.labelled().labels(), test.labelled().all().rows());
            return new Fitted(table, view, calibration, scorer, sweep, curve);
        }

        Trial judge(long seed, TestPart test, List<Outcome> rivals, Comparison baselines) {
            Expectations expected = scorer.expectations(calibration);
            Metrics.Expected picked = Metrics.Expected.of(calibration, scorer);
            int at = picked.matching();
            PerQuery single = test.always(BestSingle.of(view.statistics()));
            PerQuery routed = at == Metrics.SAFE ? single : test.results(sweep.choices(at));
            PerQuery byDefault = calibration.verdict().pays() ? routed : single;
            Metrics.Reference reference =
                    new Metrics.Reference(single.mean(), test.singles(), rivals);
            return new Trial(
                    seed,
                    scorer,
                    new Trial.Fit(
                            view.centroids().count(),
                            Prior.of(view),
                            view.parameters(),
                            at == Metrics.SAFE ? null : (Double) expected.alpha(at),
                            calibration.verdict()),
                    Metrics.of(curve, picked, reference),
                    Served.of(byDefault, single, test.unlike(table, view)),
                    PairedGain.of(routed, single),
                    Coverage.of(expected, curve),
                    baselines);
        }
    }

    private RoutingTable fit(TrainingSet training, long seed, Design design) {
        FitOptions options = new FitOptions(design.knobs(), RESTARTS, true, seed);
        return SplitFit.run(embedder, training, models, options);
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
}
