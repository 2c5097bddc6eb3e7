package io.paretorouter.offline.model;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Finds token vectors whose sum over a text, scaled to unit length, is closest to the text's target
 * in the least-squares sense: ridge regression towards the initial vectors, by conjugate gradients
 * on the normal equations (Golub and Van Loan, Matrix Computations, §11.3). The length of a text's
 * sum depends on the vectors; it is held fixed while they are solved for, and updated {@value
 * #ROUNDS} times in all.
 *
 * <p>Sums are added in the same order whatever the number of processors, so that equal input gives
 * equal vectors to the bit.
 */
final class TokenRidge {
    /**
     * The penalty λ, relative to one text. From 0.3 to 3 it hardly matters; 0.1 fits the noise of
     * the texts.
     */
    private static final double LAMBDA = 1;

    /**
     * How often the lengths are updated: after 2 updates the sums are slightly further from the
     * targets.
     */
    private static final int ROUNDS = 3;

    private static final int STEPS = 25;

    /** The smallest length to divide by. */
    private static final double SHORTEST = 1e-9;

    private final float[][] start;
    private final int[][] texts;
    private final float[][] targets;
    private final int width;

    /** For each token, the texts that contain it, each as often as it does. */
    private final int[][] holders;

    /** The reciprocal of the length of each text's sum. */
    private final float[] scales;

    private TokenRidge(float[][] start, int[][] texts, float[][] targets) {
        this.start = start;
        this.texts = texts;
        this.targets = targets;
        width = start[0].length;
        holders = holders(start.length, texts);
        scales = new float[texts.length];
    }

    /**
     * Fits the vectors.
     *
     * @param start the initial vectors, row-major [tokens][d]; tokens that occur in no text keep
     *     theirs
     * @param texts the token ids of each text
     * @param targets row-major [texts][d]
     * @return row-major [tokens][d]
     */
    static float[][] fit(float[][] start, int[][] texts, float[][] targets) {
        if (texts.length != targets.length) {
            throw new IllegalArgumentException(
                    "%d texts and %d targets".formatted(texts.length, targets.length));
        }
        var ridge = new TokenRidge(start, texts, targets);
        float[][] vectors = start;
        for (int round = 0; round < ROUNDS; round++) {
            ridge.measure(vectors);
            vectors = sum(start, ridge.change());
        }
        return vectors;
    }

    private static int[][] holders(int tokens, int[][] texts) {
        int[] counts = new int[tokens];
        for (int[] text : texts) {
            for (int token : text) {
                counts[token]++;
            }
        }
        int[][] holders = new int[tokens][];
        Arrays.setAll(holders, token -> new int[counts[token]]);
        for (int text = texts.length - 1; text >= 0; text--) {
            for (int token : texts[text]) {
                holders[token][--counts[token]] = text;
            }
        }
        return holders;
    }

    private void measure(float[][] vectors) {
        each(
                texts.length,
                text -> {
                    double length = TextSums.length(TextSums.of(texts[text], vectors));
                    scales[text] = (float) (1 / Math.max(SHORTEST, length));
                });
    }

    /** The change to add to the initial vectors. */
    private float[][] change() {
        float[][] left = sums(start);
        each(left.length, text -> subtractFrom(targets[text], left[text]));
        float[][] residual = spread(left);
        double[] inverse = inverseDiagonal();
        float[][] change = new float[start.length][width];
        float[][] direction = new float[start.length][width];
        double[] once = new double[start.length];
        Arrays.fill(once, 1);
        double[] before = new double[width];
        for (int step = 0; step < STEPS; step++) {
            double[] now = dots(residual, residual, inverse);
            double[] share = ratio(now, before);
            each(direction.length, row -> turn(direction[row], share, residual[row], inverse[row]));
            float[][] image = spread(sums(direction));
            each(image.length, row -> add(image[row], LAMBDA, direction[row]));
            double[] length = ratio(now, dots(direction, image, once));
            each(change.length, row -> add(change[row], 1, length, direction[row]));
            each(residual.length, row -> add(residual[row], -1, length, image[row]));
            before = now;
        }
        return change;
    }

    /**
     * The inverse of the diagonal of the normal equations: the preconditioner, which keeps the
     * number of steps small.
     */
    private double[] inverseDiagonal() {
        double[] inverse = new double[start.length];
        each(
                inverse.length,
                token -> {
                    double diagonal = LAMBDA;
                    for (int text : holders[token]) {
                        diagonal += scales[text] * scales[text];
                    }
                    inverse[token] = 1 / diagonal;
                });
        return inverse;
    }

    /** The scaled sum of each text, [texts][d]. */
    private float[][] sums(float[][] vectors) {
        float[][] sums = new float[texts.length][];
        each(
                texts.length,
                text -> {
                    sums[text] = TextSums.of(texts[text], vectors);
                    for (int i = 0; i < width; i++) {
                        sums[text][i] *= scales[text];
                    }
                });
        return sums;
    }

    /** For each token, the scaled sum of the rows of its texts; [tokens][d]. */
    private float[][] spread(float[][] rows) {
        float[][] spread = new float[start.length][width];
        each(
                start.length,
                token -> {
                    for (int text : holders[token]) {
                        add(spread[token], scales[text], rows[text]);
                    }
                });
        return spread;
    }

    private static void each(int count, IntConsumer row) {
        IntStream.range(0, count).parallel().forEach(row);
    }

    private static void subtractFrom(float[] from, float[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = from[i] - row[i];
        }
    }

    private static void add(float[] to, double times, float[] row) {
        float factor = (float) times;
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * row[i];
        }
    }

    private static void add(float[] to, int sign, double[] times, float[] row) {
        for (int i = 0; i < to.length; i++) {
            to[i] += (float) (sign * times[i] * row[i]);
        }
    }

    private static void turn(float[] direction, double[] share, float[] residual, double inverse) {
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) (inverse * residual[i] + share[i] * direction[i]);
        }
    }

    /** For each column, the weighted inner product of two matrices. */
    private double[] dots(float[][] left, float[][] right, double[] weights) {
        double[] dots = new double[width];
        for (int row = 0; row < left.length; row++) {
            for (int i = 0; i < width; i++) {
                dots[i] += weights[row] * left[row][i] * right[row][i];
            }
        }
        return dots;
    }

    private static double[] ratio(double[] above, double[] below) {
        double[] ratio = new double[above.length];
        Arrays.setAll(ratio, i -> below[i] == 0 ? 0 : above[i] / below[i]);
        return ratio;
    }

    private static float[][] sum(float[][] left, float[][] right) {
        float[][] sum = new float[left.length][];
        each(
                left.length,
                row -> {
                    sum[row] = left[row].clone();
                    add(sum[row], 1, right[row]);
                });
        return sum;
    }
}
