package io.paretorouter.offline.fit;

import io.paretorouter.core.table.AffineMap;
import io.paretorouter.core.table.Novelty;
import io.paretorouter.offline.cluster.UnitVectors;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Finds the directions in which queries hardly differ: the subspace of least variance, by inverse
 * subspace iteration (Golub and Van Loan, Matrix Computations, §8.2), scaled to unit variance.
 */
final class QuietDirections {
    private static final int MOST = 64;
    private static final int ITERATIONS = 20;
    private static final long SEED = 1;

    /**
     * Added to every variance, as a share of the mean variance: few queries do not span all
     * directions.
     */
    private static final double RIDGE = 1e-4;

    /** The fewest distinct queries per embedding component that show which directions are quiet. */
    private static final int ROWS_PER_COMPONENT = 3;

    private QuietDirections() {}

    /** Whether there are enough distinct queries to find the quiet directions. */
    static boolean measurable(UnitVectors queries) {
        return queries.dimension() >= 2
                && Duplicates.of(queries).different() >= ROWS_PER_COMPONENT * queries.dimension();
    }

    /** The linear forms of the given queries' quiet directions, not yet scaled to a limit. */
    static Novelty of(UnitVectors queries) {
        int d = queries.dimension();
        double[][] components = queries.columns();
        double[] mean = Arrays.stream(components).mapToDouble(QuietDirections::mean).toArray();
        double[][] covariance = covariance(components, mean);
        double[][] quiet = iterate(new Cholesky(covariance), d, Math.min(MOST, d / 2));
        Cholesky within = new Cholesky(forms(covariance, quiet));
        float[] rows = new float[quiet.length * (d + 1)];
        double[] offset = new double[quiet.length];
        for (int i = 0; i < d; i++) {
            double[] column = new double[quiet.length];
            for (int form = 0; form < quiet.length; form++) {
                column[form] = quiet[form][i];
            }
            double[] whitened = within.solveLower(column);
            for (int form = 0; form < quiet.length; form++) {
                rows[form * (d + 1) + i] = (float) whitened[form];
                offset[form] -= whitened[form] * mean[i];
            }
        }
        for (int form = 0; form < quiet.length; form++) {
            rows[form * (d + 1) + d] = (float) offset[form];
        }
        return new Novelty(new AffineMap(rows, d));
    }

    /**
     * The same forms, scaled so that the given share of held-out novelty scores is at most 1.
     *
     * @param heldOut novelty scores of queries under forms fitted without them
     * @param share in [0, 1]
     */
    static Novelty scaled(Novelty novelty, double[] heldOut, double share) {
        double[] sorted = heldOut.clone();
        Arrays.sort(sorted);
        double limit = sorted[(int) Math.ceil(share * (sorted.length - 1))];
        float[] rows = novelty.forms().rows();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) (rows[i] / Math.sqrt(limit));
        }
        return new Novelty(new AffineMap(rows, novelty.forms().inputs()));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double[][] covariance(double[][] components, double[] mean) {
        int d = components.length;
        int n = components[0].length;
        double[][] covariance = new double[d][d];
        IntStream.range(0, d)
                .parallel()
                .forEach(
                        i -> {
                            for (int j = 0; j < d; j++) {
                                double product = Cholesky.dot(components[i], components[j], n);
                                covariance[i][j] = product / n - mean[i] * mean[j];
                            }
                        });
        double trace = IntStream.range(0, d).mapToDouble(i -> covariance[i][i]).sum();
        for (int i = 0; i < d; i++) {
            covariance[i][i] += RIDGE * trace / d;
        }
        return covariance;
    }

    /** An orthonormal basis of the subspace of least variance, row-major {@code [size][d]}. */
    private static double[][] iterate(Cholesky covariance, int d, int size) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] basis = new double[size][d];
        for (double[] vector : basis) {
            Arrays.setAll(vector, i -> random.nextGaussian());
        }
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[][] from = basis;
            double[][] next = new double[size][];
            IntStream.range(0, size)
                    .parallel()
                    .forEach(row -> next[row] = covariance.solve(from[row]));
            orthonormalise(next);
            basis = next;
        }
        return basis;
    }

    /** The Gram-Schmidt process, one vector after the other. */
    private static void orthonormalise(double[][] vectors) {
        for (int row = 0; row < vectors.length; row++) {
            double[] vector = vectors[row];
            for (int before = 0; before < row; before++) {
                double share = Cholesky.dot(vectors[before], vector, vector.length);
                for (int i = 0; i < vector.length; i++) {
                    vector[i] -= share * vectors[before][i];
                }
            }
            double norm = Math.sqrt(Cholesky.dot(vector, vector, vector.length));
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= norm;
            }
        }
    }

    /** V A Vᵀ: the covariance in the basis V, {@code [size][size]}. */
    private static double[][] forms(double[][] covariance, double[][] basis) {
        int size = basis.length;
        double[][] forms = new double[size][size];
        for (int i = 0; i < size; i++) {
            double[] image = new double[covariance.length];
            for (int j = 0; j < image.length; j++) {
                image[j] = Cholesky.dot(covariance[j], basis[i], image.length);
            }
            for (int j = 0; j < size; j++) {
                forms[i][j] = Cholesky.dot(basis[j], image, image.length);
            }
        }
        return forms;
    }
}
