package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.evaluate.AlphaSweep;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a fit does on queries that it has not seen: five folds, each held out once while the other
 * four are fitted. Every query of a training set is thus routed once by a table that does not know
 * it.
 */
public final class OutOfFold {
    private static final int FOLDS = 5;

    private final AlphaSweep sweep;
    private final double[] sortedCosines;

    private OutOfFold(AlphaSweep sweep, double[] sortedCosines) {
        this.sweep = sweep;
        this.sortedCosines = sortedCosines;
    }

    /** How a fold is fitted, and which scorer routes what it held out. */
    public record Recipe(
            SphericalKMeans kMeans,
            EmbedderId embedder,
            Scorer.Kind scorer,
            ScorerParameters parameters) {}

    /** The most clusters that every fold's training part can fill; 0 if there are too few rows. */
    static int mostClusters(int rows) {
        return rows < FOLDS ? 0 : rows - (rows + FOLDS - 1) / FOLDS;
    }

    /** Fits and routes fold by fold; the folds are drawn with the seed of the recipe's k-means. */
    public static OutOfFold run(TrainingSet training, Recipe recipe) {
        int[] folds = folds(training.rows(), recipe.kMeans().seed());
        int[][] chosen = new int[training.rows()][];
        double[] cosines = new double[training.rows()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            TrainingSet rest = training.select(rows(folds, each -> each != held));
            View view = FitView.run(rest, recipe.kMeans(), recipe.embedder(), null);
            int[] out = rows(folds, each -> each == held);
            List<Embedding> queries = training.select(out).queries();
            var subject = new AlphaSweep.Subject(view, recipe.scorer(), recipe.parameters());
            AlphaSweep.run(subject, queries, AlphaSweep.GRID).scatter(out, chosen);
            for (int i = 0; i < out.length; i++) {
                cosines[out[i]] = view.centroids().nearest(queries.get(i), 1).cosine(0);
            }
        }
        Arrays.sort(cosines);
        return new OutOfFold(AlphaSweep.of(AlphaSweep.GRID, chosen), cosines);
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

    private static int[] rows(int[] folds, IntPredicate which) {
        return IntStream.range(0, folds.length).filter(row -> which.test(folds[row])).toArray();
    }

    /** What the scorer chooses for every query, by the fold that held it out. */
    public AlphaSweep sweep() {
        return sweep;
    }

    /** The value below which a share of the cosines to the nearest centroid lies, in [-1, 1]. */
    double nearestCosineQuantile(double share) {
        double cosine = sortedCosines[(int) (share * (sortedCosines.length - 1))];
        return Math.max(-1, Math.min(1, cosine));
    }
}
