package io.paretorouter.core.table;

/**
 * How the fitted queries are written, character by character. It detects gibberish and other
 * scripts whatever the embedder.
 *
 * <p>A text is unlike the fitted ones if its characters follow one another as they seldom do there
 * (the mean surprise per character of a trigram model), or if it repeats itself as they never do. A
 * script whose characters {@link Trigrams} does not distinguish seems to repeat itself, too.
 *
 * @param bits the trigram model of the fitted queries
 * @param limits the limits beyond which a text is unlike them
 */
public record Spelling(TrigramBits bits, Limits limits) {
    /**
     * The number of characters of typical surprise that are added to every text, because a short
     * one, such as a greeting, tells little.
     */
    private static final int PRIOR = 4;

    /** The number of trigrams checked for repetition, because every long text repeats itself. */
    private static final int WINDOW = 128;

    /**
     * The limits beyond which a text is unlike the fitted ones.
     *
     * @param typicalBits the fitted queries' mean surprise per character, in bits, at least 0
     * @param mostBits the highest mean surprise per character of a text like them, in bits, at
     *     least {@code typicalBits}
     * @param leastVariety the lowest share of distinct trigrams of a text like them, in [0, 1]
     */
    public record Limits(double typicalBits, double mostBits, double leastVariety) {
        public Limits {
            if (!(typicalBits >= 0 && typicalBits <= mostBits)) {
                throw new IllegalArgumentException(
                        "typicalBits must lie between 0 and mostBits "
                                + mostBits
                                + ", got "
                                + typicalBits);
            }
            if (!(leastVariety >= 0 && leastVariety <= 1)) {
                throw new IllegalArgumentException(
                        "leastVariety must be in [0, 1], got " + leastVariety);
            }
        }
    }

    /** Whether a text is written unlike the fitted queries. */
    public boolean unlike(String text) {
        int[] trigrams = Trigrams.of(text);
        return surprise(bits.bits(trigrams), trigrams.length, limits.typicalBits) > limits.mostBits
                || variety(trigrams) < limits.leastVariety;
    }

    /**
     * The mean surprise per character of a text, in bits.
     *
     * @param sum the sum of the text's surprises, in bits
     * @param characters the number of characters
     * @param typicalBits the mean surprise of the fitted queries, in bits
     */
    public static double surprise(double sum, int characters, double typicalBits) {
        return (sum + PRIOR * typicalBits) / (characters + PRIOR);
    }

    /** The share of distinct trigrams at the start of a text, in (0, 1]. */
    public static double variety(int[] trigrams) {
        return Trigrams.variety(trigrams, WINDOW);
    }
}
