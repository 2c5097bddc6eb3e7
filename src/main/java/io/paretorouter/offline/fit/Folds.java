package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.Novelty;
import io.paretorouter.offline.data.Shuffle;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Five folds of a training set: each in turn is held out while the other four are fitted. */
final class Folds {
    /** The number of folds. */
    static final int COUNT = 5;

    /**
     * The number of held-out queries to reach in total: small training sets go through several
     * rounds.
     */
    private static final int ENOUGH = 12_000;

    private static final int MOST_ROUNDS = 5;

    /**
     * 2^64 divided by the golden ratio, an odd number with well-mixed bits: keeps the rounds' seeds
     * apart.
     */
    private static final long APART = 0x9E3779B97F4A7C15L;

    private final int[] foldOf;
    private final List<Fold> folds;

    private Folds(int[] foldOf, List<Fold> folds) {
        this.foldOf = foldOf;
        this.folds = List.copyOf(folds);
    }

    /** One fold: the fit of the other four, and the queries held out. */
    static final class Fold {
        private final FitView rest;
        private final int[] out;
        private final List<Embedding> queries;
        private final AtomicReference<@Nullable Heads> heads = new AtomicReference<>();

        private Fold(FitView rest, int[] out, List<Embedding> queries) {
            this.rest = rest;
            this.out = out;
            this.queries = queries;
        }

        /** How to fit a view on the other folds. */
        FitView rest() {
            return rest;
        }

        /** The heads of the other folds, fitted on first use. */
        Heads heads() {
            Heads known = heads.get();
            if (known == null) {
                known = FitHeads.of(rest.training());
                heads.set(known);
            }
            return known;
        }

        /** The rows that are held out. */
        int[] out() {
            return out.clone();
        }

        /** The held-out queries, in the order of {@link #out}. */
        List<Embedding> queries() {
            return queries;
        }
    }

    /**
     * The largest number of clusters that the training part of every fold can fill with distinct
     * rows; 0 with fewer than five distinct rows.
     */
    static int mostClusters(TrainingSet training) {
        int different = repeats(training).different();
        return different < COUNT ? 0 : different - (different + COUNT - 1) / COUNT;
    }

    /**
     * The groups of rows that must share a fold. Rows are compared in the space that is clustered,
     * so that views that share clusterings also share folds.
     */
    static Duplicates repeats(TrainingSet training) {
        return Duplicates.of(training.clustered());
    }

    /**
     * Deals the rows into folds anew, up to five times, until 12,000 rows have been held out in
     * total; equal rows share a fold.
     *
     * @param clusterings cache of the clusterings of these rows
     */
    static List<Folds> rounds(
            TrainingSet training, EmbedderId embedder, long seed, Clusterings clusterings) {
        int count = Math.min(MOST_ROUNDS, Math.ceilDiv(ENOUGH, training.rows()));
        Duplicates repeats = repeats(training);
        return IntStream.range(0, count)
                .mapToObj(
                        round ->
                                deal(
                                        training,
                                        embedder,
                                        repeats.deal(seed + round * APART),
                                        clusterings.ofRound(round)))
                .toList();
    }

    private static Folds deal(
            TrainingSet training, EmbedderId embedder, int[] foldOf, Clusterings clusterings) {
        List<Fold> folds = new ArrayList<>();
        for (int fold = 0; fold < COUNT; fold++) {
            int[] out = rows(foldOf, fold, true);
            TrainingSet rest = training.select(rows(foldOf, fold, false));
            int without = fold;
            FitView fit =
                    FitView.on(
                            rest,
                            embedder,
                            kMeans -> clusterings.getOrRun(without, kMeans, rest.clustered()));
            folds.add(new Fold(fit, out, training.select(out).queries()));
        }
        return new Folds(foldOf, folds);
    }

    /** A shuffled array of fold numbers, one per row; fold sizes differ by at most one. */
    static int[] deck(int rows, long seed) {
        int[] folds = IntStream.range(0, rows).map(row -> row % COUNT).toArray();
        return Shuffle.of(folds, new SplittableRandom(seed));
    }

    private static int[] rows(int[] foldOf, int fold, boolean held) {
        return IntStream.range(0, foldOf.length)
                .filter(row -> (foldOf[row] == fold) == held)
                .toArray();
    }

    /**
     * The novelty score of every held-out query against the other folds, in no particular order.
     */
    double[] novelties() {
        return folds.stream()
                .flatMapToDouble(
                        fold -> {
                            Novelty forms = QuietDirections.of(fold.rest().training().embeddings());
                            return fold.queries().stream().mapToDouble(forms::score);
                        })
                .toArray();
    }

    /** All five folds. */
    List<Fold> all() {
        return folds;
    }

    /** A copy of the fold number of each row, in [0, 5). */
    int[] numbers() {
        return foldOf.clone();
    }

    /** The number of rows in all folds together. */
    int rows() {
        return foldOf.length;
    }
}
