package io.paretorouter.offline.model;

import java.util.Arrays;

/** The sums of texts' token vectors. */
final class TextSums {
    private TextSums() {}

    /** The sum of one text's vectors; zeros for a text without tokens. */
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

    /** A sum's length. */
    static double length(float[] sum) {
        double squares = 0;
        for (float element : sum) {
            squares += element * element;
        }
        return StrictMath.sqrt(squares);
    }

    /** Each text's sum, scaled to unit length. */
    static float[][] unit(int[][] texts, float[][] vectors) {
        return Arrays.stream(texts)
                .parallel()
                .map(text -> of(text, vectors))
                .map(sum -> scaled(sum, length(sum) == 0 ? 0 : 1 / length(sum)))
                .toArray(float[][]::new);
    }

    /** Two vectors a token side by side, each scaled so that the texts' sums have mean length 1. */
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
