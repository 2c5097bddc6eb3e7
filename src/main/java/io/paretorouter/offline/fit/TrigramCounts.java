package io.paretorouter.offline.fit;

import io.paretorouter.core.table.TrigramBits;
import io.paretorouter.core.table.Trigrams;
import java.util.Arrays;

/** Counts trigrams and turns the counts into probabilities. */
final class TrigramCounts {
    /**
     * The count added to every kind of character, so that one never seen has a probability above 0.
     */
    private static final double NEVER = 0.5;

    /**
     * The weight of the next shorter context, in counts: a context seen this often weighs as much.
     */
    private static final double BACK_OFF = 8;

    private final int[] counts = new int[Trigrams.COUNT];

    void add(int[] trigrams) {
        for (int trigram : trigrams) {
            counts[trigram]++;
        }
    }

    /** These counts minus those of a part. */
    TrigramCounts without(TrigramCounts part) {
        TrigramCounts rest = new TrigramCounts();
        for (int trigram = 0; trigram < counts.length; trigram++) {
            rest.counts[trigram] = counts[trigram] - part.counts[trigram];
        }
        return rest;
    }

    /**
     * The surprise of each trigram. The probability of a character after two others comes from
     * their counts, with its probability after the last one alone as prior, and so on (MacKay and
     * Bauman Peto, A hierarchical Dirichlet language model, 1995; here with fixed weights).
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
     * Turns counts into probabilities, in place.
     *
     * @param counts rows of one number per kind of character
     * @param shorter the probabilities in the context shorter by one; as many rows, or fewer, which
     *     are then repeated
     * @param weight the weight of the shorter context, in counts
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
