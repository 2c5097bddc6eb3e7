package io.paretorouter.core.table;

/**
 * How surprising each trigram is: −log₂ of the probability of its last character after the two
 * before it, in sixteenths of a bit, from 0 to 255. Whole numbers, so that a text's sum is the same
 * on every machine. Immutable.
 */
public final class TrigramBits {
    /** To how many parts a bit is told. */
    public static final int PARTS = 16;

    /** The highest number of parts. */
    public static final int MOST = 255;

    /** Rounding moves each probability by at most 2 %, and those too small to be told add less. */
    private static final double TOLERANCE = 0.05;

    private final byte[] parts;

    /**
     * Takes the numbers; the array is copied.
     *
     * @param parts one unsigned byte for each of the {@link Trigrams#COUNT} trigrams
     * @throws IllegalArgumentException if there are more or fewer, or the probabilities after some
     *     context do not add up to 1
     */
    public TrigramBits(byte[] parts) {
        if (parts.length != Trigrams.COUNT) {
            throw new IllegalArgumentException(
                    "expected " + Trigrams.COUNT + " trigrams, got " + parts.length);
        }
        this.parts = parts.clone();
        requireProbabilities();
    }

    private void requireProbabilities() {
        double[] probability = new double[MOST + 1];
        for (int i = 0; i <= MOST; i++) {
            probability[i] = StrictMath.pow(2, -(double) i / PARTS);
        }
        for (int context = 0; context < Trigrams.CONTEXTS; context++) {
            double sum = 0;
            for (int kind = 0; kind < Trigrams.KINDS; kind++) {
                sum += probability[parts(context * Trigrams.KINDS + kind)];
            }
            if (Math.abs(sum - 1) > TOLERANCE) {
                throw new IllegalArgumentException(
                        "the probabilities after context "
                                + context
                                + " must add up to 1, got "
                                + sum);
            }
        }
    }

    private int parts(int trigram) {
        return Byte.toUnsignedInt(parts[trigram]);
    }

    /** What some trigrams come to together, in bits. */
    public double bits(int[] trigrams) {
        int sum = 0; // At most 2050 × 255.
        for (int trigram : trigrams) {
            sum += parts(trigram);
        }
        return (double) sum / PARTS;
    }

    /** A copy of the numbers, row-major {@code [contexts][kinds]}. */
    public byte[] parts() {
        return parts.clone();
    }
}
