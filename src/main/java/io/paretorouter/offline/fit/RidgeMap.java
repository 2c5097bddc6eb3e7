package io.paretorouter.offline.fit;

import io.paretorouter.core.table.AffineMap;
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
        Cholesky system = new Cholesky(normal);
        double[][] right = products(y, x); // row o: Xᵀy of output o
        float[] rows = new float[y.length * inputs];
        IntStream.range(0, y.length)
                .parallel()
                .forEach(
                        output -> {
                            double[] weights = system.solve(right[output]);
                            for (int i = 0; i < inputs; i++) {
                                rows[output * inputs + i] = (float) weights[i];
                            }
                        });
        return new Projection(new AffineMap(rows, from.dimension()));
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
                                products[i][j] = Cholesky.dot(a[i], b[j], a[i].length);
                            }
                        });
        return products;
    }
}
