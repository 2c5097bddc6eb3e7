package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.Spans;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.AlphaSweep;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Judges a number of clusters on queries that were not fitted: five folds, each held out once while
 * the other four are clustered.
 */
final class CrossValidation {
    private static final int FOLDS = 5;
    private static final int ITERATIONS = 30;
    private static final double QUANTILE = 0.01;
    private static final List<Tradeoff> GRID = AlphaSweep.grid(20);

    private final TrainingSet training;
    private final EmbedderId embedder;
    private final ScorerParameters parameters;
    private final long seed;
    private final int[] folds;

    CrossValidation(
            TrainingSet training, EmbedderId embedder, ScorerParameters parameters, long seed) {
        this.training = training;
        this.embedder = embedder;
        this.parameters = parameters;
        this.seed = seed;
        this.folds = folds(training.rows(), seed);
    }

    /** A shuffled deck of fold numbers, so that folds differ in size by at most one. */
    private static int[] folds(int rows, long seed) {
        int[] folds = IntStream.range(0, rows).map(row -> row % FOLDS).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int last = rows - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int held = folds[last];
            folds[last] = folds[other];
            folds[other] = held;
        }
        return folds;
    }

    /** The most clusters that can be judged; 0 where some fold would be empty. */
    int mostClusters() {
        int rows = training.rows();
        return rows < FOLDS ? 0 : rows - (rows + FOLDS - 1) / FOLDS;
    }

    /**
     * What held-out folds showed of one k.
     *
     * @param worth the mean worth of the decisions, higher is better
     * @param outOfDistributionCosine the 1 % quantile of the cosines to the nearest centroid
     */
    record HeldOut(double worth, double outOfDistributionCosine) {}

    /** Judges k clusters, at most {@link #mostClusters}. */
    HeldOut judge(int k) {
        double worth = 0;
        double[] cosines = new double[training.rows()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            TrainingSet rest = training.select(rows(row -> folds[row] != held));
            int[] out = rows(row -> folds[row] == held);
            TrainingSet heldOut = training.select(out);
            View view =
                    FitView.run(rest, new SphericalKMeans(k, 1, ITERATIONS, seed), embedder, null);
            List<Embedding> queries = heldOut.queries();
            worth += worth(view, queries, heldOut.labels()) * out.length / training.rows();
            for (int i = 0; i < out.length; i++) {
                cosines[out[i]] = view.centroids().nearest(queries.get(i), 1).cosine(0);
            }
        }
        Arrays.sort(cosines);
        double threshold = cosines[(int) (QUANTILE * (cosines.length - 1))];
        return new HeldOut(worth, Math.max(-1, Math.min(1, threshold)));
    }

    private int[] rows(IntPredicate which) {
        return IntStream.range(0, training.rows()).filter(which).toArray();
    }

    /**
     * The mean worth of the choices whose outcome is known; 0 if none is. A fold may lack the only
     * labels of every model, and then nothing is chosen.
     */
    private double worth(View view, List<Embedding> queries, Labels labels) {
        AlphaSweep sweep =
                AlphaSweep.run(
                        new AlphaSweep.Subject(view, Scorer.Kind.EXPECTED, parameters),
                        queries,
                        GRID);
        Spans spans = view.scale().spans();
        double sum = 0;
        int known = 0;
        for (int at = 0; at < GRID.size(); at++) {
            double alpha = GRID.get(at).alpha();
            int[] choices = sweep.choices(at);
            for (int row = 0; row < choices.length; row++) {
                if (choices[row] >= 0 && labels.label(row, choices[row]).complete()) {
                    Label label = labels.label(row, choices[row]);
                    sum +=
                            alpha * over(label.performance(), spans.performance())
                                    - (1 - alpha) * over(label.costUsd(), spans.cost());
                    known++;
                }
            }
        }
        return known == 0 ? 0 : sum / known;
    }

    private static double over(double value, double span) {
        return span == 0 ? 0 : value / span;
    }
}
