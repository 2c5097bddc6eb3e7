package io.paretorouter.core.table;

/**
 * How the fitted queries are written, character after character: tells gibberish and other scripts,
 * whatever embedder reads them.
 *
 * <p>A text is unlike the fitted ones if its characters follow one another as they seldom do there
 * (a trigram model's surprise for each character), or if it repeats itself as they never do: so
 * does a script of which {@link Trigrams} knows only that it is another.
 *
 * @param bits the fitted queries' trigram model
 * @param limits beyond which a text is unlike them
 */
public record Spelling(TrigramBits bits, Limits limits) {
    /**
     * As many characters of typical surprise are added to every text: of a short one, such as a
     * greeting, less is known.
     */
    private static final int PRIOR = 4;

    /** As much of a text is asked whether it repeats itself: whatever is long does. */
    private static final int WINDOW = 128;

    /**
     * Beyond which a text is unlike the fitted ones.
     *
     * @param typicalBits the fitted queries' mean surprise for each character, in bits
     * @param mostBits the highest mean surprise that is not unlike them
     * @param leastVariety the lowest share of different trigrams that is not, in [0, 1]
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

    /** Whether a text is written unlike all that was fitted. */
    public boolean unlike(String text) {
        int[] trigrams = Trigrams.of(text);
        return surprise(bits.bits(trigrams), trigrams.length, limits.typicalBits) > limits.mostBits
                || variety(trigrams) < limits.leastVariety;
    }

    /**
     * The mean surprise for each character of a text, in bits.
     *
     * @param sum of the text's surprises
     * @param characters how many there are
     * @param typicalBits of the queries that were fitted
     */
    public static double surprise(double sum, int characters, double typicalBits) {
        return (sum + PRIOR * typicalBits) / (characters + PRIOR);
    }

    /** The share of different trigrams at the beginning of a text, in (0, 1]. */
    public static double variety(int[] trigrams) {
        return Trigrams.variety(trigrams, WINDOW);
    }
}
