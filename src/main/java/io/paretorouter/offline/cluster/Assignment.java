package io.paretorouter.offline.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The nearest centroid of each row; ties go to the lower index. Reused from one iteration to the
 * next.
 */
final class Assignment {
    private final Tile[] tiles;
    private final int[] clusters;
    private final float[] cosines;

    Assignment(Tile[] tiles, int rows) {
        this.tiles = tiles;
        this.clusters = new int[rows];
        this.cosines = new float[rows];
    }

    /** The cluster of a row. */
    int cluster(int row) {
        return clusters[row];
    }

    /** The cosine between a row and its centroid. */
    float cosine(int row) {
        return cosines[row];
    }

    /** Moves a row to another cluster whose centroid is that very row. */
    void move(int row, int cluster) {
        clusters[row] = cluster;
        cosines[row] = 1;
    }

    /** A copy of the cluster of each row. */
    int[] clusters() {
        return clusters.clone();
    }

    /** The mean cosine between the rows and their centroids, summed in row order. */
    double meanCosine() {
        double sum = 0;
        for (float cosine : cosines) {
            sum += cosine;
        }
        return sum / cosines.length;
    }

    /**
     * Assigns every row to its nearest centroid.
     *
     * @param centroids row-major {@code [k, d]}
     * @return whether any row changed its cluster
     */
    boolean update(float[] centroids, int k) {
        return IntStream.range(0, tiles.length)
                        .parallel()
                        .filter(tile -> update(tiles[tile], centroids, k))
                        .count()
                > 0;
    }

    private boolean update(Tile tile, float[] centroids, int k) {
        float[] best = new float[Tile.ROWS];
        int[] nearest = new int[Tile.ROWS];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        float[][] found = new float[2][Tile.ROWS];
        for (int centroid = 0; centroid < k; centroid += 2) {
            int next = Math.min(centroid + 1, k - 1);
            tile.cosines(centroids, centroid, next, found);
            keepBetter(found[0], centroid, best, nearest);
            keepBetter(found[1], next, best, nearest);
        }
        boolean changed = false;
        for (int row = 0; row < tile.size(); row++) {
            changed |= clusters[tile.first() + row] != nearest[row];
            clusters[tile.first() + row] = nearest[row];
            cosines[tile.first() + row] = best[row];
        }
        return changed;
    }

    private static void keepBetter(float[] cosines, int centroid, float[] best, int[] nearest) {
        for (int row = 0; row < Tile.ROWS; row++) {
            if (cosines[row] > best[row]) {
                best[row] = cosines[row];
                nearest[row] = centroid;
            }
        }
    }
}
