package io.paretorouter.offline.fit;

import io.paretorouter.core.table.TrigramBits;
import io.paretorouter.core.table.Trigrams;
import java.util.Arrays;

/** How often each trigram was seen, and the probabilities that follow from it. */
final class TrigramCounts {
    /** What stands for a kind that was never seen at all. */
    private static final double NEVER = 0.5;

    /** A context counts as much as its shorter one where it was seen as often as this. */
    private static final double BACK_OFF = 8;

    private final int[] counts = new int[Trigrams.COUNT];

    void add(int[] trigrams) {
        for (int trigram : trigrams) {
            counts[trigram]++;
        }
    }

    /** What is left of this without what a part of it has counted. */
    TrigramCounts without(TrigramCounts part) {
        TrigramCounts rest = new TrigramCounts();
        for (int trigram = 0; trigram < counts.length; trigram++) {
            rest.counts[trigram] = counts[trigram] - part.counts[trigram];
        }
        return rest;
    }

    /**
     * How surprising each trigram is. A character's probability after two others is their count
     * with a prior, its probability after the latter alone, and so on (MacKay and Bauman Peto, A
     * hierarchical Dirichlet language model, 1995; weights fixed).
     */
    TrigramBits bits() {
        double[] none = new double[Trigrams.KINDS];
        double[] one = new double[Trigrams.CONTEXTS];
        for (int trigram = 0; trigram < counts.length; trigram++) {
            one[trigram % Trigrams.CONTEXTS] += counts[trigram];
            none[trigram % Trigrams.KINDS] += counts[trigram];
        }
        double[] seldom = new double[Trigrams.KINDS];
        Arrays.fill(seldom, 1.0 / Trigrams.KINDS);
        smooth(none, seldom, NEVER * Trigrams.KINDS);
        smooth(one, none, BACK_OFF);
        double[] two = new double[Trigrams.COUNT];
        Arrays.setAll(two, trigram -> counts[trigram]);
        smooth(two, one, BACK_OFF);
        byte[] parts = new byte[Trigrams.COUNT];
        for (int trigram = 0; trigram < parts.length; trigram++) {
            double bits = -StrictMath.log(two[trigram]) / StrictMath.log(2);
            long rounded = Math.round(TrigramBits.PARTS * bits);
            parts[trigram] = (byte) Math.min(TrigramBits.MOST, rounded);
        }
        return new TrigramBits(parts);
    }

    /**
     * Counts to probabilities, in place.
     *
     * @param counts rows of one number for each kind
     * @param shorter the probabilities in a context shorter by one; as many rows, or fewer, which
     *     then come again and again
     * @param weight of the shorter context, in counts
     */
    private static void smooth(double[] counts, double[] shorter, double weight) {
        for (int row = 0; row < counts.length; row += Trigrams.KINDS) {
            double seen = 0;
            for (int kind = 0; kind < Trigrams.KINDS; kind++) {
                seen += counts[row + kind];
            }
            for (int kind = 0; kind < Trigrams.KINDS; kind++) {
                double prior = weight * shorter[(row + kind) % shorter.length];
                counts[row + kind] = (counts[row + kind] + prior) / (seen + weight);
            }
        }
    }
}
