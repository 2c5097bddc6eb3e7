package io.paretorouter.offline.cluster;

import java.util.Arrays;

/** A block of consecutive rows, transposed: component i of all its rows is contiguous. */
final class Tile {
    /** Rows per tile: 256 × 384 floats fill most of a 512 KiB level-2 cache. */
    static final int ROWS = 256;

    private final int first;
    private final int size;
    private final float[][] byComponent;

    /** The rows from {@code first} on, up to {@value #ROWS}; the rest of the tile is zero. */
    Tile(UnitVectors vectors, int first) {
        this.first = first;
        this.size = Math.min(ROWS, vectors.count() - first);
        this.byComponent = new float[vectors.dimension()][ROWS];
        for (int row = 0; row < size; row++) {
            for (int i = 0; i < byComponent.length; i++) {
                byComponent[i][row] = vectors.component(first + row, i);
            }
        }
    }

    /** All rows, split into tiles. */
    static Tile[] of(UnitVectors vectors) {
        Tile[] tiles = new Tile[(vectors.count() + ROWS - 1) / ROWS];
        for (int tile = 0; tile < tiles.length; tile++) {
            tiles[tile] = new Tile(vectors, tile * ROWS);
        }
        return tiles;
    }

    /** The index of the tile's first row. */
    int first() {
        return first;
    }

    /** The number of actual rows, without padding. */
    int size() {
        return size;
    }

    /**
     * Computes the cosines of the tile's rows with two centroids.
     *
     * @param centroids row-major {@code [k, d]}
     * @param one the first centroid
     * @param two the second centroid, which may be the same
     * @param out two arrays of {@value #ROWS}, overwritten
     */
    void cosines(float[] centroids, int one, int two, float[][] out) {
        int dimension = byComponent.length;
        int at1 = one * dimension;
        int at2 = two * dimension;
        float[] sum1 = out[0];
        float[] sum2 = out[1];
        Arrays.fill(sum1, 0);
        Arrays.fill(sum2, 0);
        int i = 0;
        for (; i + 4 <= dimension; i += 4) {
            addFour(i, centroids, at1 + i, at2 + i, sum1, sum2);
        }
        for (; i < dimension; i++) {
            float[] x = byComponent[i];
            float a = centroids[at1 + i];
            float b = centroids[at2 + i];
            for (int row = 0; row < ROWS; row++) {
                sum1[row] += a * x[row];
                sum2[row] += b * x[row];
            }
        }
    }

    private void addFour(int i, float[] c, int at1, int at2, float[] sum1, float[] sum2) {
        float[] x0 = byComponent[i];
        float[] x1 = byComponent[i + 1];
        float[] x2 = byComponent[i + 2];
        float[] x3 = byComponent[i + 3];
        float a0 = c[at1];
        float a1 = c[at1 + 1];
        float a2 = c[at1 + 2];
        float a3 = c[at1 + 3];
        float b0 = c[at2];
        float b1 = c[at2 + 1];
        float b2 = c[at2 + 2];
        float b3 = c[at2 + 3];
        for (int row = 0; row < ROWS; row++) {
            float y0 = x0[row];
            float y1 = x1[row];
            float y2 = x2[row];
            float y3 = x3[row];
            sum1[row] = sum1[row] + a0 * y0 + a1 * y1 + a2 * y2 + a3 * y3;
            sum2[row] = sum2[row] + b0 * y0 + b1 * y1 + b2 * y2 + b3 * y3;
        }
    }
}
