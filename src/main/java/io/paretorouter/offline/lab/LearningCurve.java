package io.paretorouter.offline.lab;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.data.Shuffle;
import io.paretorouter.offline.data.Split;
import io.paretorouter.offline.fit.FitOptions;
import io.paretorouter.offline.fit.TrainingSet;
import io.paretorouter.offline.lab.LearningPoint.Knowledge;
import io.paretorouter.offline.revise.AddModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Measures how many labels a new model needs. A table is fitted without the model, which then joins
 * from a few labels, drawn at random from the fitted queries. The held-out queries compare that
 * table with the one without the model, the one that it joins from all labels, and a new fit.
 *
 * @param embedder the embedder that made the queries' embeddings
 * @param models the names of all models, sorted
 * @param model the one that joins
 * @param counts the numbers of labels to try, each at least 1
 */
public record LearningCurve(
        EmbedderId embedder, List<String> models, String model, List<Integer> counts) {
    /** The number of random draws per split and number of labels. */
    public static final int DRAWS = 5;

    private static final double SHARE = 0.7;

    public LearningCurve {
        models = List.copyOf(models);
        counts = List.copyOf(counts);
        if (!models.contains(model) || models.size() < 2) {
            throw new IllegalArgumentException(
                    "the data must be labelled for \""
                            + model
                            + "\" and another model, got "
                            + models);
        }
        if (counts.stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("labels must be at least 1, got " + counts);
        }
    }

    /**
     * The points of one 70/30 split, made with the options' seed.
     *
     * @param queries every one labelled for every model
     * @param all the same queries with their embeddings, over {@link #models}
     * @throws IllegalArgumentException if more labels are asked for than queries are fitted, or no
     *     queries are held out
     */
    public List<LearningPoint> run(
            List<LabelledQuery> queries, TrainingSet all, FitOptions options) {
        Split split = new Split(options.seed(), SHARE);
        int[] fitted = split.rows(queries, true);
        int[] test = split.unseen(queries);
        requireEnough(fitted.length, test.length);
        List<String> others = models.stream().filter(name -> !name.equals(model)).toList();
        TrainingSet rest =
                new TrainingSet(all.embeddings(), new Labels(queries, others), all.teacher());
        TrainingSet column =
                new TrainingSet(
                                all.embeddings(),
                                new Labels(queries, List.of(model)),
                                all.teacher())
                        .select(fitted);
        RoutingTable without = fit(rest.select(fitted), others, options);
        RoutingTable joined = join(without, column);
        TrainingSet judged = all.select(test);
        LearningJudge judge = new LearningJudge(judged, joined, embedder, model);
        Points known = new Points(judge, judged.labels(), options.seed());
        Points unknown = new Points(judge, rest.select(test).labels(), options.seed());
        List<LearningPoint> points = new ArrayList<>();
        points.add(unknown.point(Knowledge.NONE, without, 0));
        SplittableRandom random = new SplittableRandom(options.seed());
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] deck = Shuffle.of(IntStream.range(0, fitted.length).toArray(), random);
            for (int count : counts) {
                TrainingSet some = column.select(IntStream.of(deck).limit(count).toArray());
                points.add(known.point(Knowledge.SOME, join(without, some), count));
            }
        }
        points.add(known.point(Knowledge.ALL, joined, fitted.length));
        RoutingTable refit = fit(all.select(fitted), models, options);
        points.add(known.point(Knowledge.REFIT, refit, fitted.length));
        return points;
    }

    private void requireEnough(int fitted, int test) {
        if (fitted == 0 || test == 0) {
            throw new IllegalArgumentException(
                    (fitted + test)
                            + " queries are too few to fit on some and judge by others: give more");
        }
        if (counts.stream().anyMatch(count -> count > fitted)) {
            throw new IllegalArgumentException(
                    "cannot draw " + counts + " labels: only " + fitted + " queries are fitted");
        }
    }

    /** Judges tables that route among the same models. */
    private record Points(LearningJudge judge, Labels test, long seed) {
        LearningPoint point(Knowledge knowledge, RoutingTable table, int labels) {
            return new LearningPoint(
                    knowledge, seed, labels, judge.figures(table, test), judge.error(table));
        }
    }

    private RoutingTable join(RoutingTable table, TrainingSet column) {
        return AddModel.run(table, ModelInfo.named(model), Map.of(embedder.view(), column)).after();
    }

    private RoutingTable fit(TrainingSet training, List<String> names, FitOptions options) {
        List<ModelInfo> fitted = names.stream().map(ModelInfo::named).toList();
        return SplitFit.run(embedder, training, fitted, options);
    }
}
