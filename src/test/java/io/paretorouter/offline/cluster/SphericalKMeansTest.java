package io.paretorouter.offline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SphericalKMeansTest {
    private static final UnitVectors ROWS = Mixture.rows();

    private static JsonNode reference() throws IOException {
        try (InputStream in =
                SphericalKMeansTest.class.getResourceAsStream("/reference/kmeans.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }

    @Test
    void testDataAreTheRowsThatTheReferenceWasMadeOf() throws IOException {
        JsonNode first = reference().get("firstRow");
        for (int i = 0; i < first.size(); i++) {
            assertThat(ROWS.component(0, i))
                    .isCloseTo((float) first.get(i).asDouble(), within(1e-7f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 40, 150})
    void reachesTheMeanCosineOfScikitLearnOverTheMedianOfTenSeeds(int k) throws IOException {
        double[] theirs =
                StreamSupport.stream(reference().get("meanCosine").get("" + k).spliterator(), false)
                        .mapToDouble(JsonNode::asDouble)
                        .toArray();
        double[] ours =
                IntStream.range(0, 10)
                        .mapToDouble(
                                seed -> new SphericalKMeans(k, 1, 300, seed).run(ROWS).meanCosine())
                        .toArray();
        assertThat(median(ours)).isGreaterThanOrEqualTo(0.995 * median(theirs));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[4] + sorted[5]) / 2;
    }

    @Test
    void givesTheSameBitsForTheSameSeedOnOneThreadAndOnMany() {
        SphericalKMeans kMeans = new SphericalKMeans(40, 2, 50, 7);
        Clustering once = kMeans.run(ROWS);
        Clustering again;
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            again = one.submit(() -> kMeans.run(ROWS)).join();
        }
        assertThat(again.centroids()).isEqualTo(once.centroids());
        assertThat(clusters(again)).isEqualTo(clusters(once));
    }

    private static int[] clusters(Clustering clustering) {
        return IntStream.range(0, ROWS.count()).map(clustering::cluster).toArray();
    }

    @Test
    void moreRestartsNeverEndWorse() {
        double one = new SphericalKMeans(40, 1, 50, 3).run(ROWS).meanCosine();
        double four = new SphericalKMeans(40, 4, 50, 3).run(ROWS).meanCosine();
        assertThat(four).isGreaterThanOrEqualTo(one);
    }

    @Test
    void everyRowBelongsToItsNearestCentroidAndEveryCentroidIsAUnitVector() {
        Clustering clustering = new SphericalKMeans(40, 1, 300, 1).run(ROWS);
        float[] centroids = clustering.centroids();
        for (int row = 0; row < ROWS.count(); row++) {
            double own = cosine(row, centroids, clustering.cluster(row));
            for (int cluster = 0; cluster < 40; cluster++) {
                assertThat(own).isGreaterThanOrEqualTo(cosine(row, centroids, cluster) - 1e-6);
            }
        }
        new UnitVectors(centroids, Mixture.DIMENSION);
    }

    private static double cosine(int row, float[] centroids, int cluster) {
        double sum = 0;
        for (int i = 0; i < Mixture.DIMENSION; i++) {
            sum += (double) ROWS.component(row, i) * centroids[cluster * Mixture.DIMENSION + i];
        }
        return sum;
    }

    @Test
    void leavesNoClusterEmptyEvenWhenRowsRepeat() {
        float[] rows = new float[20 * 3];
        for (int row = 0; row < 20; row++) {
            rows[row * 3 + row % 2] = 1; // only two distinct rows
        }
        Clustering clustering = new SphericalKMeans(5, 2, 20, 1).run(new UnitVectors(rows, 3));
        assertThat(IntStream.range(0, 20).map(clustering::cluster).distinct().count()).isEqualTo(5);
    }

    @Test
    void makesEachRowItsOwnClusterWhenThereAreAsManyClustersAsRows() {
        UnitVectors few = ROWS.select(IntStream.range(0, 30).toArray());
        Clustering clustering = new SphericalKMeans(30, 1, 20, 1).run(few);
        assertThat(IntStream.range(0, 30).map(clustering::cluster).distinct().count())
                .isEqualTo(30);
        assertThat(clustering.meanCosine()).isCloseTo(1, within(1e-6));
    }

    @Test
    void oneClusterIsTheMeanDirection() {
        Clustering clustering = new SphericalKMeans(1, 1, 20, 1).run(ROWS);
        double[] sum = new double[Mixture.DIMENSION];
        for (int row = 0; row < ROWS.count(); row++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += ROWS.component(row, i);
            }
        }
        double norm = Math.sqrt(Arrays.stream(sum).map(x -> x * x).sum());
        for (int i = 0; i < sum.length; i++) {
            assertThat((double) clustering.centroids()[i]).isCloseTo(sum[i] / norm, within(1e-6));
        }
    }

    @Test
    void refusesFewerRowsThanClusters() {
        UnitVectors few = ROWS.select(new int[] {0, 1});
        assertThatThrownBy(() -> new SphericalKMeans(3, 1, 1, 1).run(few))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot make 3 clusters of 2 rows");
    }

    @Test
    void refusesRowsThatAreNotUnitVectors() {
        assertThatThrownBy(() -> new UnitVectors(new float[] {1, 0, 0.5f, 0}, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 1");
        assertThatThrownBy(() -> new UnitVectors(new float[] {Float.NaN, 0}, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
