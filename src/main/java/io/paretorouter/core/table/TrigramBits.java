package io.paretorouter.core.table;

/**
 * The surprise of each trigram: −log₂ of the probability of its last character given the two before
 * it, in sixteenths of a bit, from 0 to 255. The values are whole numbers, so a text's sum is the
 * same on every machine. Immutable.
 */
public final class TrigramBits {
    /** The number of parts per bit. */
    public static final int PARTS = 16;

    /** The largest value, in parts. */
    public static final int MOST = 255;

    /**
     * Rounding changes each probability by at most 2.2 %; those too small for 255 parts add less.
     */
    private static final double TOLERANCE = 0.05;

    private final byte[] parts;

    /**
     * Surprises from these values; the array is copied.
     *
     * @param parts one unsigned byte for each of the {@link Trigrams#COUNT} trigrams
     * @throws IllegalArgumentException if there are more or fewer, or the probabilities after some
     *     context do not add up to 1 within 5 %
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

    /** The total surprise of some trigrams, in bits. */
    public double bits(int[] trigrams) {
        int sum = 0; // At most 2050 × 255.
        for (int trigram : trigrams) {
            sum += parts(trigram);
        }
        return (double) sum / PARTS;
    }

    /** A copy of the values as unsigned bytes, row-major {@code [contexts][kinds]}. */
    public byte[] parts() {
        return parts.clone();
    }
}
