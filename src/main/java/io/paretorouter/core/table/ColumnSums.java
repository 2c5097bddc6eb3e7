package io.paretorouter.core.table;

import io.paretorouter.core.embed.Embedding;

/**
 * Matrix products with embeddings, computed by columns: the weights of one component for all rows
 * are contiguous, so the loop over rows vectorises while each row is still summed in a fixed order.
 */
final class ColumnSums {
    private ColumnSums() {}

    /**
     * Adds each row's products to its sum, component by component. Each pass adds four components,
     * one after the other. The order of each sum is thus that of the plain loop, but sums are
     * loaded and stored a quarter as often.
     *
     * @param columns {@code [components][rows]}, at least as many as the query has components
     * @param sums one per row; modified
     */
    static void add(Embedding query, float[][] columns, float[] sums) {
        int i = 0;
        for (; i + 4 <= query.dimension(); i += 4) {
            addFour(query, i, columns, sums);
        }
        for (; i < query.dimension(); i++) {
            float q = query.component(i);
            float[] c = columns[i];
            for (int j = 0; j < sums.length; j++) {
                sums[j] += q * c[j];
            }
        }
    }

    private static void addFour(Embedding query, int i, float[][] columns, float[] sums) {
        float q0 = query.component(i);
        float q1 = query.component(i + 1);
        float q2 = query.component(i + 2);
        float q3 = query.component(i + 3);
        float[] c0 = columns[i];
        float[] c1 = columns[i + 1];
        float[] c2 = columns[i + 2];
        float[] c3 = columns[i + 3];
        for (int j = 0; j < sums.length; j++) {
            sums[j] = sums[j] + q0 * c0[j] + q1 * c1[j] + q2 * c2[j] + q3 * c3[j];
        }
    }
}
