package io.paretorouter.core.table;

/** The clusters nearest to a query, nearest first. Immutable. */
public final class Nearest {
    private final int[] clusters;
    private final float[] cosines;

    /** Takes both arrays over; the caller keeps neither. Cosines do not rise. */
    Nearest(int[] clusters, float[] cosines) {
        this.clusters = clusters;
        this.cosines = cosines;
    }

    /** How many there are, at least 1. */
    public int size() {
        return clusters.length;
    }

    /** The cluster at a rank, 0 the nearest. */
    public int cluster(int rank) {
        return clusters[rank];
    }

    /** The cosine to the cluster at a rank, in [-1, 1] up to rounding. */
    public float cosine(int rank) {
        return cosines[rank];
    }
}
