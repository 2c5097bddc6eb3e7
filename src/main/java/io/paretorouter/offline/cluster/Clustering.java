package io.paretorouter.offline.cluster;

/**
 * The result of k-means: unit centroids and the cluster of each row; no cluster is empty.
 * Immutable.
 */
public final class Clustering {
    private final int dimension;
    private final float[] centroids;
    private final int[] clusters;
    private final double meanCosine;

    /** Keeps the arrays without copying them. */
    Clustering(int dimension, float[] centroids, int[] clusters, double meanCosine) {
        this.dimension = dimension;
        this.centroids = centroids;
        this.clusters = clusters;
        this.meanCosine = meanCosine;
    }

    /** The number of clusters, k. */
    public int count() {
        return centroids.length / dimension;
    }

    /** A copy of the centroids, row-major {@code [k, d]}, each of unit length. */
    public float[] centroids() {
        return centroids.clone();
    }

    /** The number of components of a centroid, d. */
    public int dimension() {
        return dimension;
    }

    /** The cluster of a row. */
    public int cluster(int row) {
        return clusters[row];
    }

    /** The objective: the mean cosine between the rows and their centroids, in [-1, 1]. */
    public double meanCosine() {
        return meanCosine;
    }
}
