package io.paretorouter.offline.fit;

import io.paretorouter.core.table.AffineMap;
import io.paretorouter.offline.cluster.UnitVectors;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Ridge regression from embeddings to any number of outputs: with X and Y centred, W = (XᵀX + λI)⁻¹
 * XᵀY by Cholesky decomposition, plus an intercept that is not shrunk.
 */
final class Ridge {
    /** X centred and transposed: {@code [d][n]}, one row per component. */
    private final double[][] components;

    private final double[] means;
    private final Cholesky system;

    /**
     * A regression on n embeddings.
     *
     * @param lambda the penalty λ, above 0
     */
    Ridge(UnitVectors from, double lambda) {
        this.components = from.columns();
        this.means = new double[components.length];
        Arrays.setAll(means, i -> centre(components[i]));
        int d = components.length;
        double[][] normal = new double[d][d];
        IntStream.range(0, d)
                .parallel()
                .forEach(
                        i -> {
                            for (int j = 0; j <= i; j++) { // only the lower half is read
                                normal[i][j] = dot(components[i], components[j]);
                            }
                            normal[i][i] += lambda;
                        });
        this.system = new Cholesky(normal);
    }

    /** Subtracts the mean from every value, in place, and returns it. */
    private static double centre(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        Arrays.setAll(values, i -> values[i] - mean);
        return mean;
    }

    private static double dot(double[] a, double[] b) {
        return Cholesky.dot(a, b, a.length);
    }

    /**
     * The fitted map from an embedding to the given outputs.
     *
     * @param outputs one row of n target values per output; not changed
     */
    AffineMap to(double[][] outputs) {
        int d = components.length;
        float[] rows = new float[outputs.length * (d + 1)];
        IntStream.range(0, outputs.length)
                .parallel()
                .forEach(
                        output -> {
                            double[] targets = outputs[output].clone();
                            double constant = centre(targets);
                            double[] right = new double[d];
                            Arrays.setAll(right, i -> dot(components[i], targets));
                            double[] weights = system.solve(right);
                            for (int i = 0; i < d; i++) {
                                rows[output * (d + 1) + i] = (float) weights[i];
                            }
                            rows[output * (d + 1) + d] = (float) (constant - dot(weights, means));
                        });
        return new AffineMap(rows, d);
    }
}
