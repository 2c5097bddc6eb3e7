package io.paretorouter.core.table;

import io.paretorouter.core.embed.Embedding;
import java.util.Arrays;

/** The unit vectors that represent the clusters: k rows of d floats. Immutable. */
public final class Centroids {
    private static final double UNIT_TOLERANCE = 1e-3;

    private final int dimension;
    private final int count;

    /** Transposed, {@code [d][k]}: component i of all centroids is contiguous. */
    private final float[][] byComponent;

    /**
     * Centroids with a copy of these rows.
     *
     * @param rows row-major {@code [k, d]}, every row of unit length
     * @param dimension d, at least 1
     * @throws IllegalArgumentException if the rows have another shape, or naming the first row that
     *     is not a unit vector
     */
    public Centroids(float[] rows, int dimension) {
        if (dimension < 1 || rows.length == 0 || rows.length % dimension != 0) {
            throw new IllegalArgumentException(
                    "cannot divide " + rows.length + " floats into rows of " + dimension);
        }
        this.dimension = dimension;
        this.count = rows.length / dimension;
        this.byComponent = new float[dimension][count];
        for (int row = 0; row < count; row++) {
            double squares = 0;
            for (int i = 0; i < dimension; i++) {
                float component = rows[row * dimension + i];
                squares += (double) component * component;
                byComponent[i][row] = component;
            }
            if (!(Math.abs(Math.sqrt(squares) - 1) <= UNIT_TOLERANCE)) {
                throw new IllegalArgumentException(
                        "centroid "
                                + row
                                + " must have unit length, got norm "
                                + Math.sqrt(squares));
            }
        }
    }

    /** The number of centroids, k. */
    public int count() {
        return count;
    }

    /** The number of components of each, d. */
    public int dimension() {
        return dimension;
    }

    /** A copy of all centroids, row-major {@code [k, d]}. */
    public float[] rows() {
        float[] rows = new float[count * dimension];
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < dimension; i++) {
                rows[row * dimension + i] = byComponent[i][row];
            }
        }
        return rows;
    }

    /**
     * The {@code most} centroids with the highest cosine to a query, or all if there are fewer;
     * equal cosines are ordered by index.
     *
     * @throws IllegalArgumentException if the embedding's dimension differs
     */
    public Nearest nearest(Embedding query, int most) {
        float[] cosines = cosines(query);
        int size = Math.min(most, count);
        int[] clusters = new int[size];
        float[] best = new float[size];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        for (int cluster = 0; cluster < count; cluster++) {
            float cosine = cosines[cluster];
            if (cosine > best[size - 1]) {
                int rank = size - 1;
                for (; rank > 0 && cosine > best[rank - 1]; rank--) {
                    best[rank] = best[rank - 1];
                    clusters[rank] = clusters[rank - 1];
                }
                best[rank] = cosine;
                clusters[rank] = cluster;
            }
        }
        return new Nearest(clusters, best);
    }

    /** The cosine similarity to every centroid. */
    private float[] cosines(Embedding query) {
        if (query.dimension() != dimension) {
            throw new IllegalArgumentException(
                    "the embedding has "
                            + query.dimension()
                            + " components, the centroids have "
                            + dimension);
        }
        float[] cosines = new float[count];
        ColumnSums.add(query, byComponent, cosines);
        return cosines;
    }
}
