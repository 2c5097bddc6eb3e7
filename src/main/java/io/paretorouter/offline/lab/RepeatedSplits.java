package io.paretorouter.offline.lab;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.BestSingle;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Split;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Baselines;
import io.paretorouter.offline.evaluate.Curve;
import io.paretorouter.offline.evaluate.Gain;
import io.paretorouter.offline.evaluate.Outcome;
import io.paretorouter.offline.fit.FitView;
import io.paretorouter.offline.fit.OutOfFold;
import io.paretorouter.offline.fit.TrainingSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits a scorer on a share of the queries and judges it on the rest, split after split.
 *
 * @param embedder whose embeddings the queries have
 * @param parameters of the scorers
 * @param share the share that is fitted
 */
public record RepeatedSplits(EmbedderId embedder, ScorerParameters parameters, double share) {
    private static final int ITERATIONS = 100;
    private static final int RESTARTS = 2;

    /**
     * One trial.
     *
     * @param all every query, labelled for every model
     * @param queries the same queries in the same order, for the split
     */
    public Trial run(TrainingSet all, List<LabelledQuery> queries, Design design) {
        Split split = new Split(design.seed(), share);
        TrainingSet training = all.select(rows(queries, split, true));
        TrainingSet test = all.select(rows(queries, split, false));
        SphericalKMeans kMeans =
                new SphericalKMeans(design.clusters(), RESTARTS, ITERATIONS, design.seed());
        View view = FitView.run(training, kMeans, embedder, null);
        int single = BestSingle.of(view.statistics());
        int at = chooseAlpha(training, kMeans, design.scorer(), single);
        Curve curve =
                Curve.of(
                        AlphaSweep.run(
                                new AlphaSweep.Subject(view, design.scorer(), parameters),
                                test.queries(),
                                AlphaSweep.GRID),
                        test.labels(),
                        everyRow(test));
        Outcome baseline = single(test, single);
        Gain chosen = at < 0 ? new Gain(0, 0) : Gain.of(curve.outcomes().get(at), baseline);
        int match = curve.cheapestAtLeast(baseline.performance());
        Gain read =
                new Gain(
                        Gain.of(curve.outcomes().get(curve.peak()), baseline).performance(),
                        match < 0 ? 0 : Gain.of(curve.outcomes().get(match), baseline).costSaved());
        return new Trial(
                design.seed(),
                design.scorer(),
                design.clusters(),
                at < 0 ? Double.NaN : AlphaSweep.GRID.get(at).alpha(),
                chosen,
                read);
    }

    /** What to try: a scorer over k clusters, on the split of a seed. */
    public record Design(Scorer.Kind scorer, int clusters, long seed) {}

    /** The cheapest α that holds the best single model's performance out of fold, or -1. */
    private int chooseAlpha(
            TrainingSet training, SphericalKMeans kMeans, Scorer.Kind scorer, int single) {
        SphericalKMeans once = new SphericalKMeans(kMeans.k(), 1, ITERATIONS, kMeans.seed());
        AlphaSweep sweep =
                OutOfFold.run(training, new OutOfFold.Recipe(once, embedder, scorer, parameters))
                        .sweep();
        Curve curve = Curve.of(sweep, training.labels(), everyRow(training));
        return curve.cheapestAtLeast(single(training, single).performance());
    }

    private static Outcome single(TrainingSet queries, int model) {
        return Outcome.of(
                queries.labels(), Baselines.single(queries.labels(), model), everyRow(queries));
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
