package io.paretorouter.offline.cluster;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Greedy k-means++ on the sphere: each centroid is the best of a few rows drawn with probability
 * proportional to their squared distance, 2 (1 − cosine), from the nearest centroid so far.
 *
 * <p>Source: Arthur and Vassilvitskii, "k-means++", SODA 2007, §2.2; as in scikit-learn, 2 + ⌊ln k⌋
 * rows are drawn per step, and the one that lowers the sum of distances most is kept.
 */
final class Seeding {
    private final UnitVectors vectors;
    private final Tile[] tiles;
    private final RandomGenerator random;

    Seeding(UnitVectors vectors, Tile[] tiles, RandomGenerator random) {
        this.vectors = vectors;
        this.tiles = tiles;
        this.random = random;
    }

    /** The initial centroids: k drawn rows, row-major {@code [k, d]}. */
    float[] centroids(int k) {
        int dimension = vectors.dimension();
        float[] centroids = new float[k * dimension];
        vectors.copyRow(random.nextInt(vectors.count()), centroids, 0);
        float[] distances = new float[vectors.count()];
        Arrays.fill(distances, Float.POSITIVE_INFINITY);
        distances = withCentroids(distances, Arrays.copyOf(centroids, dimension))[0];
        int draws = 2 + (int) StrictMath.log(k);
        for (int next = 1; next < k; next++) {
            float[] drawn = new float[draws * dimension];
            for (int draw = 0; draw < draws; draw++) {
                vectors.copyRow(draw(distances), drawn, draw * dimension);
            }
            float[][] lowered = withCentroids(distances, drawn);
            int best = 0;
            for (int draw = 1; draw < draws; draw++) {
                if (sum(lowered[draw]) < sum(lowered[best])) {
                    best = draw;
                }
            }
            System.arraycopy(drawn, best * dimension, centroids, next * dimension, dimension);
            distances = lowered[best];
        }
        return centroids;
    }

    /**
     * A row drawn with probability proportional to its distance; any row if all distances are 0.
     */
    private int draw(float[] distances) {
        double at = random.nextDouble() * sum(distances);
        double passed = 0;
        for (int row = 0; row < distances.length; row++) {
            passed += distances[row];
            if (passed > at) {
                return row;
            }
        }
        return random.nextInt(distances.length);
    }

    /**
     * The distances of all rows to their nearest centroid if a drawn one is added, for each drawn
     * one.
     */
    private float[][] withCentroids(float[] distances, float[] drawn) {
        int draws = drawn.length / vectors.dimension();
        float[][] lowered = new float[draws][distances.length];
        IntStream.range(0, tiles.length)
                .parallel()
                .forEach(tile -> lower(tiles[tile], distances, drawn, lowered));
        return lowered;
    }

    private static void lower(Tile tile, float[] distances, float[] drawn, float[][] lowered) {
        float[][] cosines = new float[2][Tile.ROWS];
        for (int draw = 0; draw < lowered.length; draw += 2) {
            int next = Math.min(draw + 1, lowered.length - 1);
            tile.cosines(drawn, draw, next, cosines);
            lower(tile, distances, cosines[0], lowered[draw]);
            lower(tile, distances, cosines[1], lowered[next]);
        }
    }

    private static void lower(Tile tile, float[] distances, float[] cosines, float[] lowered) {
        for (int row = 0; row < tile.size(); row++) {
            int at = tile.first() + row;
            lowered[at] = Math.min(distances[at], Math.max(0, 1 - cosines[row]));
        }
    }

    private static double sum(float[] distances) {
        double sum = 0;
        for (float distance : distances) {
            sum += distance;
        }
        return sum;
    }
}
