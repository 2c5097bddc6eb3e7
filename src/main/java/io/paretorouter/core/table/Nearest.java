package io.paretorouter.core.table;

/** The clusters nearest to a query, nearest first. Immutable. */
public final class Nearest {
    private final int[] clusters;
    private final float[] cosines;

    /** Takes ownership of both arrays. Cosines must not increase. */
    Nearest(int[] clusters, float[] cosines) {
        this.clusters = clusters;
        this.cosines = cosines;
    }

    /** The number of clusters, at least 1. */
    public int size() {
        return clusters.length;
    }

    /** The cluster at a rank; rank 0 is the nearest. */
    public int cluster(int rank) {
        return clusters[rank];
    }

    /** The cosine of the query to the cluster at a rank, in [-1, 1] up to rounding. */
    public float cosine(int rank) {
        return cosines[rank];
    }
}
