package io.paretorouter.core.embed;

import java.util.Arrays;

/**
 * One vector of d components per token, in 8 bits a component, made to be summed: component {@code
 * i} stands for {@code scale[i] * (byte - 128)}, with one scale for all tokens. So a sum over
 * tokens is a sum of small integers: exact, whatever the order and the machine. Immutable.
 */
public final class TokenVectors {
    /** The byte that stands for 0. */
    public static final int ZERO = 128;

    /** Components to a long. */
    private static final int LANES = Long.BYTES;

    /** Every other byte of a long, each in a lane of 16 bits. */
    private static final long EVERY_OTHER = 0x00FF_00FF_00FF_00FFL;

    private static final int LANE_MASK = 0xFFFF;

    /** The most rows that are summed in lanes: 257 of them would still fit in 16 bits. */
    private static final int BLOCK = 256;

    /** The rows that are read abreast. */
    private static final int ABREAST = 4;

    private final int tokens;
    private final float[] scales;

    /** Eight components to a long, the lowest byte first; row-major [tokens][d / 8]. */
    private final long[] rows;

    private TokenVectors(int tokens, float[] scales, long[] rows) {
        this.tokens = tokens;
        this.scales = scales;
        this.rows = rows;
    }

    /**
     * Takes scales and rows, which are its own from then on.
     *
     * @param scales one per component, d of them, a multiple of 8
     * @param rows eight components to a long, the lowest byte first; row-major [tokens][d / 8]
     * @throws IllegalArgumentException if a scale is not finite and positive, or the sizes do not
     *     fit together
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

    /** The number of tokens; ids run from 0 to one less. */
    public int tokens() {
        return tokens;
    }

    /** The number of components of a vector, d. */
    public int dimension() {
        return scales.length;
    }

    /** The sum of the vectors of the tokens from {@code start} to before {@code end}. */
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

    /** Adds as many rows as are read abreast: the memory answers them together. */
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

    /** Adds four components at a time, each in a lane of its own. */
    private void addRow(int token, long[] even, long[] odd) {
        int row = token * even.length;
        for (int i = 0; i < even.length; i++) {
            long eight = rows[row + i];
            even[i] += eight & EVERY_OTHER;
            odd[i] += (eight >>> Byte.SIZE) & EVERY_OTHER;
        }
    }

    /** Adds the lanes to the components they stand for, and empties them. */
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
