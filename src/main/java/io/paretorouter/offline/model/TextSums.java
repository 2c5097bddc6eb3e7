package io.paretorouter.offline.model;

import java.util.Arrays;

/** Sums token vectors over texts. */
final class TextSums {
    private TextSums() {}

    /** The sum of one text's token vectors; zeros for a text without tokens. */
    static float[] of(int[] text, float[][] vectors) {
        float[] sum = new float[vectors[0].length];
        for (int token : text) {
            float[] vector = vectors[token];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return sum;
    }

    /** The Euclidean length of a sum. */
    static double length(float[] sum) {
        double squares = 0;
        for (float element : sum) {
            squares += element * element;
        }
        return StrictMath.sqrt(squares);
    }

    /** The sum of each text, scaled to unit length; [texts][d]. */
    static float[][] unit(int[][] texts, float[][] vectors) {
        return Arrays.stream(texts)
                .parallel()
                .map(text -> of(text, vectors))
                .map(sum -> scaled(sum, length(sum) == 0 ? 0 : 1 / length(sum)))
                .toArray(float[][]::new);
    }

    /**
     * The two vectors of each token joined, each scaled so that the sums over texts have mean
     * length 1; [tokens][left + right].
     */
    static float[][] beside(int[][] texts, float[][] left, float[][] right) {
        double leftScale = 1 / meanLength(texts, left);
        double rightScale = 1 / meanLength(texts, right);
        float[][] both = new float[left.length][];
        for (int token = 0; token < both.length; token++) {
            float[] scaled = scaled(left[token], leftScale);
            both[token] = Arrays.copyOf(scaled, scaled.length + right[token].length);
            System.arraycopy(
                    scaled(right[token], rightScale),
                    0,
                    both[token],
                    scaled.length,
                    right[token].length);
        }
        return both;
    }

    private static double meanLength(int[][] texts, float[][] vectors) {
        double[] lengths =
                Arrays.stream(texts)
                        .parallel()
                        .mapToDouble(text -> length(of(text, vectors)))
                        .toArray();
        double sum = 0;
        for (double length : lengths) {
            sum += length;
        }
        return sum / lengths.length;
    }

    private static float[] scaled(float[] row, double factor) {
        float[] scaled = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            scaled[i] = (float) (factor * row[i]);
        }
        return scaled;
    }
}
