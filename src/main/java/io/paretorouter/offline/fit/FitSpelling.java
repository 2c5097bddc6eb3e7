package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Spelling;
import io.paretorouter.core.table.TrigramBits;
import io.paretorouter.core.table.Trigrams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Learns how the fitted queries are written, and sets the limits beyond which a text counts as out
 * of distribution: five in a thousand held-out queries lie beyond them.
 */
public final class FitSpelling {
    /** The share of held-out queries that may be more surprising than the limit allows. */
    private static final double SURPRISING = 0.004;

    /** The share of queries that may repeat themselves more than the limit allows. */
    private static final double REPETITIVE = 0.001;

    /** With fewer queries than 250, a share of one in 250 cannot be measured. */
    private static final int FEWEST = 250;

    private final List<int[]> queries;
    private final int[] foldOf;

    private FitSpelling(List<int[]> queries, int[] foldOf) {
        this.queries = queries;
        this.foldOf = foldOf;
    }

    /** Whether there are enough queries to measure rare cases. */
    static boolean measurable(int queries) {
        return queries >= FEWEST;
    }

    /**
     * The spelling model of some texts; null if there are too few to learn it from.
     *
     * @param seed seeds the assignment to folds
     */
    public static @Nullable Spelling of(List<String> texts, long seed) {
        if (!measurable(texts.size())) {
            return null;
        }
        List<int[]> queries = texts.parallelStream().map(Trigrams::of).toList();
        return new FitSpelling(queries, Folds.deck(queries.size(), seed)).run();
    }

    private Spelling run() {
        List<TrigramCounts> folds = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            folds.add(new TrigramCounts());
        }
        TrigramCounts all = new TrigramCounts();
        for (int row = 0; row < foldOf.length; row++) {
            all.add(queries.get(row));
            folds.get(foldOf[row]).add(queries.get(row));
        }
        double[] bits = heldOut(all, folds);
        double characters = queries.stream().mapToDouble(query -> query.length).sum();
        double typical = Arrays.stream(bits).sum() / characters;
        double[] surprise =
                IntStream.range(0, bits.length)
                        .mapToDouble(
                                row ->
                                        Spelling.surprise(
                                                bits[row], queries.get(row).length, typical))
                        .sorted()
                        .toArray();
        double[] variety = queries.stream().mapToDouble(Spelling::variety).sorted().toArray();
        int last = bits.length - 1;
        // Below the mean only by rounding: nearly all queries are typical.
        double most = Math.max(typical, surprise[last - (int) (SURPRISING * last)]);
        double least = variety[(int) (REPETITIVE * last)];
        return new Spelling(all.bits(), new Spelling.Limits(typical, most, least));
    }

    /** The total surprise of each query in bits, by the model of the folds that it is not in. */
    private double[] heldOut(TrigramCounts all, List<TrigramCounts> folds) {
        double[] bits = new double[foldOf.length];
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            TrigramBits model = all.without(folds.get(fold)).bits();
            for (int row = 0; row < foldOf.length; row++) {
                if (foldOf[row] == fold) {
                    bits[row] = model.bits(queries.get(row));
                }
            }
        }
        return bits;
    }
}
