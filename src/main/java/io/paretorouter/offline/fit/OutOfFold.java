package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.evaluate.AlphaSweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a fit does on queries that it has not seen: five folds, each held out once while the other
 * four are fitted. Every query of a training set is thus routed once by a table that does not know
 * it. The folds are clustered once; any scorer with any parameters sweeps over them.
 */
public final class OutOfFold {
    /** The number of folds. */
    static final int FOLDS = 5;

    private final int[] foldOf;
    private final List<Fold> folds;

    private OutOfFold(int[] foldOf, List<Fold> folds) {
        this.foldOf = foldOf;
        this.folds = List.copyOf(folds);
    }

    /** A view fitted without the queries that it is to route. */
    private static final class Fold {
        private final View view;
        private final int[] out;
        private final List<Embedding> queries;

        Fold(View view, int[] out, List<Embedding> queries) {
            this.view = view;
            this.out = out;
            this.queries = queries;
        }
    }

    /** The most clusters that every fold's training part can fill; 0 if there are too few rows. */
    static int mostClusters(int rows) {
        return rows < FOLDS ? 0 : rows - (rows + FOLDS - 1) / FOLDS;
    }

    /** Fits fold by fold; the folds are drawn with the seed of k-means. */
    public static OutOfFold run(TrainingSet training, SphericalKMeans kMeans, EmbedderId embedder) {
        int[] foldOf = deal(training.rows(), kMeans.seed());
        List<Fold> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            TrainingSet rest = training.select(rows(foldOf, fold, false));
            int[] out = rows(foldOf, fold, true);
            View view = FitView.run(rest, kMeans, embedder, ScorerParameters.DEFAULT);
            folds.add(new Fold(view, out, training.select(out).queries()));
        }
        return new OutOfFold(foldOf, folds);
    }

    /** A shuffled deck of fold numbers, so that folds differ in size by at most one. */
    private static int[] deal(int rows, long seed) {
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

    private static int[] rows(int[] foldOf, int fold, boolean held) {
        return IntStream.range(0, foldOf.length)
                .filter(row -> (foldOf[row] == fold) == held)
                .toArray();
    }

    /** The fold that holds a query out, in [0, 5). */
    int fold(int row) {
        return foldOf[row];
    }

    /** What a scorer chooses for every query, by the fold that held it out. */
    public AlphaSweep sweep(
            Scorer.Kind scorer, ScorerParameters parameters, List<Tradeoff> tradeoffs) {
        int[][] chosen = new int[foldOf.length][];
        for (Fold fold : folds) {
            var subject = new AlphaSweep.Subject(fold.view, scorer, parameters);
            AlphaSweep.run(subject, fold.queries, tradeoffs).scatter(fold.out, chosen);
        }
        return AlphaSweep.of(tradeoffs, chosen);
    }

    /**
     * The value below which a share of the cosines to the nearest centroid lies, in [-1, 1].
     *
     * @param share in [0, 1]
     */
    double nearestCosineQuantile(double share) {
        double[] cosines =
                folds.stream()
                        .flatMapToDouble(
                                fold ->
                                        fold.queries.stream()
                                                .mapToDouble(query -> nearest(fold.view, query)))
                        .toArray();
        Arrays.sort(cosines);
        double cosine = cosines[(int) (share * (cosines.length - 1))];
        return Math.max(-1, Math.min(1, cosine));
    }

    private static double nearest(View view, Embedding query) {
        return view.centroids().nearest(query, 1).cosine(0);
    }
}
