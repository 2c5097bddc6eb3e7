package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Projection;
import io.paretorouter.offline.cluster.UnitVectors;
import java.util.stream.IntStream;

/**
 * The linear map from one embedder's embeddings of some texts to another's of the same texts, by
 * ridge regression with an intercept: (XᵀX + λI)⁻¹ XᵀY, by Cholesky's decomposition. No label is
 * looked at.
 */
final class RidgeMap {
    /** λ: texts are hundreds to thousands; 0.1 to 10 made no difference to routing. */
    private static final double LAMBDA = 1;

    private final UnitVectors from;
    private final UnitVectors to;
    private final int inputs;

    private RidgeMap(UnitVectors from, UnitVectors to) {
        this.from = from;
        this.to = to;
        this.inputs = from.dimension() + 1;
    }

    /**
     * Fits the map.
     *
     * @param from n rows
     * @param to n rows, of the same texts
     */
    static Projection fit(UnitVectors from, UnitVectors to) {
        return new RidgeMap(from, to).solve();
    }

    private Projection solve() {
        double[][] x = transposed(from, true);
        double[][] y = transposed(to, false);
        double[][] normal = products(x, x);
        for (int i = 0; i < inputs; i++) {
            normal[i][i] += LAMBDA;
        }
        double[][] lower = cholesky(normal);
        double[][] right = products(y, x); // row o: Xᵀy of output o
        float[] rows = new float[y.length * inputs];
        IntStream.range(0, y.length)
                .parallel()
                .forEach(
                        output -> {
                            double[] weights = solve(lower, right[output]);
                            for (int i = 0; i < inputs; i++) {
                                rows[output * inputs + i] = (float) weights[i];
                            }
                        });
        return new Projection(rows, from.dimension());
    }

    /** Components as rows, {@code [d][n]}; with a last row of ones for the intercept. */
    private static double[][] transposed(UnitVectors vectors, boolean intercept) {
        int d = vectors.dimension();
        double[][] rows = new double[intercept ? d + 1 : d][vectors.count()];
        float[] row = new float[d];
        for (int at = 0; at < vectors.count(); at++) {
            vectors.copyRow(at, row, 0);
            for (int i = 0; i < d; i++) {
                rows[i][at] = row[i];
            }
            if (intercept) {
                rows[d][at] = 1;
            }
        }
        return rows;
    }

    /** {@code A Bᵀ}: each row of a times each row of b, summed in order. */
    private static double[][] products(double[][] a, double[][] b) {
        double[][] products = new double[a.length][b.length];
        IntStream.range(0, a.length)
                .parallel()
                .forEach(
                        i -> {
                            for (int j = 0; j < b.length; j++) {
                                products[i][j] = dot(a[i], b[j], a[i].length);
                            }
                        });
        return products;
    }

    /** Four running sums, so that additions need not wait for each other; a fixed order. */
    private static double dot(double[] a, double[] b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }

    /** L with L Lᵀ = A, of a positive definite A. */
    private static double[][] cholesky(double[][] a) {
        int n = a.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = a[i][j] - dot(lower[i], lower[j], j);
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        return lower;
    }

    private static double[] solve(double[][] lower, double[] right) {
        int n = right.length;
        double[] solution = right.clone();
        for (int i = 0; i < n; i++) {
            solution[i] = (solution[i] - dot(lower[i], solution, i)) / lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double rest = solution[i];
            for (int j = i + 1; j < n; j++) {
                rest -= lower[j][i] * solution[j];
            }
            solution[i] = rest / lower[i][i];
        }
        return solution;
    }
}
