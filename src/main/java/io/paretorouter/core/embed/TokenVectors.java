package io.paretorouter.core.embed;

import java.util.Arrays;

/**
 * One vector of d components per token, with 8 bits per component, made for summing: component
 * {@code i} is {@code scale[i] * (byte - 128)}, with the same scale for all tokens. A sum over
 * tokens is therefore a sum of small integers, exact in any order and on any machine. Immutable.
 */
public final class TokenVectors {
    /** The byte that represents 0. */
    public static final int ZERO = 128;

    /** Components per long. */
    private static final int LANES = Long.BYTES;

    /** Every other byte of a long, each in a lane of 16 bits. */
    private static final long EVERY_OTHER = 0x00FF_00FF_00FF_00FFL;

    private static final int LANE_MASK = 0xFFFF;

    /** The number of rows summed in lanes before flushing: up to 257 would fit in 16 bits. */
    private static final int BLOCK = 256;

    /** The number of rows read at once. */
    private static final int ABREAST = 4;

    private final int tokens;
    private final float[] scales;

    /** Eight components per long, lowest byte first; row-major [tokens][d / 8]. */
    private final long[] rows;

    private TokenVectors(int tokens, float[] scales, long[] rows) {
        this.tokens = tokens;
        this.scales = scales;
        this.rows = rows;
    }

    /**
     * Vectors with these scales and rows. Takes ownership of both arrays.
     *
     * @param scales one per component, d of them; d is a positive multiple of 8
     * @param rows eight components per long, lowest byte first; row-major [tokens][d / 8]
     * @throws IllegalArgumentException if a scale is not finite and positive, or the sizes do not
     *     match
     */
    static TokenVectors of(float[] scales, long[] rows) {
        if (scales.length == 0 || scales.length % LANES != 0) {
            throw new IllegalArgumentException(
                    "the dimension must be a positive multiple of 8, got " + scales.length);
        }
        int words = scales.length / LANES;
        if (rows.length == 0 || rows.length % words != 0) {
            throw new IllegalArgumentException(
                    rows.length + " longs are not rows of " + words + " longs");
        }
        for (float scale : scales) {
            if (!(scale > 0 && scale < Float.POSITIVE_INFINITY)) { // so that NaN fails too
                throw new IllegalArgumentException(
                        "a scale must be positive and finite, got " + scale);
            }
        }
        return new TokenVectors(rows.length / words, scales, rows);
    }

    /** The number of tokens; ids run from 0 to one less than that. */
    public int tokens() {
        return tokens;
    }

    /** The number of components per vector, d. */
    public int dimension() {
        return scales.length;
    }

    /**
     * The sum of the vectors of the tokens from {@code start} (inclusive) to {@code end}
     * (exclusive).
     */
    float[] sum(int[] ids, int start, int end) {
        int[] total = new int[scales.length];
        long[] even = new long[scales.length / LANES];
        long[] odd = new long[scales.length / LANES];
        for (int from = start; from < end; from += BLOCK) {
            int to = Math.min(from + BLOCK, end);
            int i = from;
            for (; i + ABREAST <= to; i += ABREAST) {
                addRows(ids, i, even, odd);
            }
            for (; i < to; i++) {
                addRow(ids[i], even, odd);
            }
            flush(even, 0, total);
            flush(odd, 1, total);
        }
        float[] sum = new float[scales.length];
        int zero = ZERO * (end - start);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = scales[i] * (total[i] - zero);
        }
        return sum;
    }

    /** Adds four rows at once, so that their memory reads overlap. */
    private void addRows(int[] ids, int at, long[] even, long[] odd) {
        int a = ids[at] * even.length;
        int b = ids[at + 1] * even.length;
        int c = ids[at + 2] * even.length;
        int d = ids[at + 3] * even.length;
        for (int i = 0; i < even.length; i++) {
            long first = rows[a + i];
            long second = rows[b + i];
            long third = rows[c + i];
            long fourth = rows[d + i];
            even[i] +=
                    (first & EVERY_OTHER)
                            + (second & EVERY_OTHER)
                            + (third & EVERY_OTHER)
                            + (fourth & EVERY_OTHER);
            odd[i] +=
                    ((first >>> Byte.SIZE) & EVERY_OTHER)
                            + ((second >>> Byte.SIZE) & EVERY_OTHER)
                            + ((third >>> Byte.SIZE) & EVERY_OTHER)
                            + ((fourth >>> Byte.SIZE) & EVERY_OTHER);
        }
    }

    /** Adds one row, four components at a time, each in its own 16-bit lane. */
    private void addRow(int token, long[] even, long[] odd) {
        int row = token * even.length;
        for (int i = 0; i < even.length; i++) {
            long eight = rows[row + i];
            even[i] += eight & EVERY_OTHER;
            odd[i] += (eight >>> Byte.SIZE) & EVERY_OTHER;
        }
    }

    /** Adds the lanes to the components they stand for, and clears them. */
    private static void flush(long[] lanes, int first, int[] total) {
        for (int i = 0; i < lanes.length; i++) {
            for (int lane = 0; lane < LANES / 2; lane++) {
                total[LANES * i + 2 * lane + first] +=
                        (int) (lanes[i] >>> (Short.SIZE * lane)) & LANE_MASK;
            }
        }
        Arrays.fill(lanes, 0);
    }
}
