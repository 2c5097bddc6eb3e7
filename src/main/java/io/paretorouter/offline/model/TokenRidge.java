package io.paretorouter.offline.model;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Token vectors whose sum over a text, scaled to unit length, comes nearest to the text's target,
 * in squares: ridge regression toward the vectors it starts from, by conjugate gradients on the
 * normal equations (Golub and Van Loan, Matrix Computations, §11.3). The length of a text's sum
 * depends on the vectors; it is held while they are solved for, and taken anew a few times.
 *
 * <p>Sums are added in one order whatever the number of processors, so that equal input gives equal
 * vectors to the bit.
 */
final class TokenRidge {
    /**
     * λ, of one token against one text. From 0.3 to 3 hardly differed; 0.1 fits the texts' noise.
     */
    private static final double LAMBDA = 1;

    /** How often the lengths are taken: after 2, sums are a little less near. */
    private static final int ROUNDS = 3;

    private static final int STEPS = 25;

    /** The least length of a sum that is divided by. */
    private static final double SHORTEST = 1e-9;

    private final float[][] start;
    private final int[][] texts;
    private final float[][] targets;
    private final int width;

    /** The texts that hold each token, as often as they hold it. */
    private final int[][] holders;

    /** One over the length of each text's sum. */
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
     * Fits.
     *
     * @param start row-major [tokens][d]; what tokens that no text holds keep
     * @param texts the ids of each text's tokens
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

    /** What to add to the vectors that it starts from. */
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

    /** The diagonal of the normal equations, inverted: what makes the steps few. */
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

    /** The scaled sum of each text. */
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

    /** For each token, the scaled sum of what its texts have. */
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

    /** Of each column, the product of two rows, weighted. */
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
