package io.paretorouter.offline.cluster;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Spherical k-means: Lloyd's iterations on unit vectors, with centroids re-normalised to unit
 * length; keeps the best of several seeded restarts.
 *
 * <p>Source: Dhillon and Modha, "Concept decompositions for large sparse text data using
 * clustering", Machine Learning 42, 2001. An empty cluster takes the row that is farthest from its
 * own centroid.
 *
 * @param k the number of clusters, at least 1
 * @param restarts the number of runs, at least 1; the highest mean cosine wins, ties go to the
 *     first
 * @param iterations the maximum number of Lloyd iterations per run, at least 1
 * @param seed seeds every random draw
 */
public record SphericalKMeans(int k, int restarts, int iterations, long seed) {
    public SphericalKMeans {
        requirePositive("k", k);
        requirePositive("restarts", restarts);
        requirePositive("iterations", iterations);
    }

    private static void requirePositive(String field, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(field + " must be at least 1, got " + value);
        }
    }

    /**
     * Clusters the rows.
     *
     * @throws IllegalArgumentException if there are fewer rows than clusters
     */
    public Clustering run(UnitVectors vectors) {
        if (vectors.count() < k) {
            throw new IllegalArgumentException(
                    "cannot make " + k + " clusters of " + vectors.count() + " rows");
        }
        Tile[] tiles = Tile.of(vectors);
        SplittableRandom random = new SplittableRandom(seed);
        Clustering best = restart(vectors, tiles, random.split());
        for (int restart = 1; restart < restarts; restart++) {
            Clustering next = restart(vectors, tiles, random.split());
            if (next.meanCosine() > best.meanCosine()) {
                best = next;
            }
        }
        return best;
    }

    private Clustering restart(UnitVectors vectors, Tile[] tiles, SplittableRandom random) {
        float[] centroids = new Seeding(vectors, tiles, random).centroids(k);
        Assignment assignment = new Assignment(tiles, vectors.count());
        assignment.update(centroids, k);
        fillEmpty(assignment, vectors, centroids);
        for (int iteration = 0; iteration < iterations; iteration++) {
            move(centroids, assignment, vectors);
            boolean changed = assignment.update(centroids, k);
            fillEmpty(assignment, vectors, centroids);
            if (!changed) {
                break;
            }
        }
        return new Clustering(
                vectors.dimension(), centroids, assignment.clusters(), assignment.meanCosine());
    }

    /** Gives each empty cluster the row of lowest cosine from a cluster of more than one row. */
    private void fillEmpty(Assignment assignment, UnitVectors vectors, float[] centroids) {
        int[] sizes = new int[k];
        for (int row = 0; row < vectors.count(); row++) {
            sizes[assignment.cluster(row)]++;
        }
        for (int cluster = 0; cluster < k; cluster++) {
            if (sizes[cluster] == 0) {
                int farthest = -1;
                for (int row = 0; row < vectors.count(); row++) {
                    boolean spare = sizes[assignment.cluster(row)] > 1;
                    if (spare
                            && (farthest < 0
                                    || assignment.cosine(row) < assignment.cosine(farthest))) {
                        farthest = row;
                    }
                }
                sizes[assignment.cluster(farthest)]--;
                sizes[cluster]++;
                assignment.move(farthest, cluster);
                vectors.copyRow(farthest, centroids, cluster * vectors.dimension());
            }
        }
    }

    /**
     * Moves every centroid to the mean direction of its rows; one whose rows cancel out stays in
     * place.
     */
    private void move(float[] centroids, Assignment assignment, UnitVectors vectors) {
        int[] start = new int[k + 1];
        for (int row = 0; row < vectors.count(); row++) {
            start[assignment.cluster(row) + 1]++;
        }
        for (int cluster = 0; cluster < k; cluster++) {
            start[cluster + 1] += start[cluster];
        }
        int[] next = start.clone();
        int[] rows = new int[vectors.count()];
        for (int row = 0; row < rows.length; row++) {
            rows[next[assignment.cluster(row)]++] = row;
        }
        IntStream.range(0, k)
                .parallel()
                .forEach(
                        cluster -> {
                            double[] sum = new double[vectors.dimension()];
                            for (int at = start[cluster]; at < start[cluster + 1]; at++) {
                                add(vectors, rows[at], sum);
                            }
                            setDirection(centroids, cluster * sum.length, sum);
                        });
    }

    private static void add(UnitVectors vectors, int row, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vectors.component(row, i);
        }
    }

    private static void setDirection(float[] centroids, int offset, double[] sum) {
        double squares = 0;
        for (double component : sum) {
            squares += component * component;
        }
        double norm = Math.sqrt(squares);
        if (norm > 1e-9) {
            for (int i = 0; i < sum.length; i++) {
                centroids[offset + i] = (float) (sum[i] / norm);
            }
        }
    }
}
