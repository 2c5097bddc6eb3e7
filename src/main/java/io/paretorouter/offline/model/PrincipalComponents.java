package io.paretorouter.offline.model;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Finds the principal components of rows that are not centred, by Jacobi's method (Golub and Van
 * Loan, Matrix Computations, §8.5) on their second moments: slow, but the same to the bit every
 * time.
 */
final class PrincipalComponents {
    private static final int SWEEPS = 60;

    /** Off-diagonal elements below this share of the diagonal's mean count as zero. */
    private static final double NEGLIGIBLE = 1e-13;

    private final int width;
    private final double[][] matrix;

    /** The eigenvectors found so far, one per row. */
    private final double[][] vectors;

    private PrincipalComponents(float[][] rows) {
        width = rows[0].length;
        matrix = moments(rows);
        vectors = new double[width][width];
        for (int i = 0; i < width; i++) {
            vectors[i][i] = 1;
        }
    }

    /**
     * The first {@code dimension} principal components as unit vectors, strongest first; the sign
     * makes the element of greatest magnitude positive.
     *
     * @return row-major [dimension][width]
     */
    static double[][] axes(float[][] rows, int dimension) {
        var components = new PrincipalComponents(rows);
        components.diagonalise();
        return components.strongest(dimension);
    }

    /** The mean outer product of the rows, [width][width]. */
    private static double[][] moments(float[][] rows) {
        int width = rows[0].length;
        double[][] moments = new double[width][width];
        IntStream.range(0, width)
                .parallel()
                .forEach(
                        i -> {
                            for (float[] row : rows) {
                                double left = row[i] / (double) rows.length;
                                for (int j = 0; j < width; j++) {
                                    moments[i][j] += left * row[j];
                                }
                            }
                        });
        return moments;
    }

    private void diagonalise() {
        double trace = IntStream.range(0, width).mapToDouble(i -> matrix[i][i]).sum();
        double negligible = NEGLIGIBLE * trace / width;
        boolean turned = true;
        for (int sweep = 0; turned; sweep++) {
            if (sweep == SWEEPS) {
                throw new IllegalStateException("no convergence in " + SWEEPS + " sweeps");
            }
            turned = false;
            for (int p = 0; p < width; p++) {
                for (int q = p + 1; q < width; q++) {
                    if (StrictMath.abs(matrix[p][q]) > negligible) {
                        turn(p, q);
                        turned = true;
                    }
                }
            }
        }
    }

    /** Applies the rotation in the plane of p and q that makes element (p, q) zero. */
    private void turn(int p, int q) {
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent =
                StrictMath.copySign(1, theta)
                        / (StrictMath.abs(theta) + StrictMath.sqrt(theta * theta + 1));
        double cosine = 1 / StrictMath.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (double[] row : matrix) {
            double left = row[p];
            row[p] = cosine * left - sine * row[q];
            row[q] = sine * left + cosine * row[q];
        }
        mix(matrix[p], matrix[q], cosine, sine);
        mix(vectors[p], vectors[q], cosine, sine);
    }

    private static void mix(double[] p, double[] q, double cosine, double sine) {
        for (int i = 0; i < p.length; i++) {
            double left = p[i];
            p[i] = cosine * left - sine * q[i];
            q[i] = sine * left + cosine * q[i];
        }
    }

    private double[][] strongest(int dimension) {
        return IntStream.range(0, width)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -matrix[i][i]))
                .limit(dimension)
                .map(i -> pointed(vectors[i]))
                .toArray(double[][]::new);
    }

    private static double[] pointed(double[] axis) {
        double greatest = 0;
        for (double element : axis) {
            if (StrictMath.abs(element) > StrictMath.abs(greatest)) {
                greatest = element;
            }
        }
        double sign = greatest < 0 ? -1 : 1;
        return IntStream.range(0, axis.length).mapToDouble(i -> sign * axis[i]).toArray();
    }
}
