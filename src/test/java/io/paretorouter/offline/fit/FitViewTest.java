package io.paretorouter.offline.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.Spans;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.cluster.Clustering;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.data.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FitViewTest {
    private static final SphericalKMeans K_MEANS = new SphericalKMeans(6, 1, 20, 5);
    private static final ScorerParameters PARAMETERS = new ScorerParameters(9, 7, 3, 2);
    private static final TrainingSet ROWS = sparseRows(new SplittableRandom(1));
    private static final View VIEW =
            FitView.on(ROWS, TestTables.EMBEDDER, kMeans -> kMeans.run(ROWS.clustered()))
                    .run(K_MEANS, PARAMETERS);

    /** Every number of every label is absent now and then; {@code cheap} is unknown throughout. */
    private static TrainingSet sparseRows(RandomGenerator random) {
        List<Map<String, Label>> labels =
                IntStream.range(0, 90)
                        .mapToObj(
                                row -> {
                                    Map<String, Label> of = new HashMap<>();
                                    of.put("even", sparseLabel(random));
                                    of.put("odd", sparseLabel(random));
                                    return of;
                                })
                        .toList();
        return TwoGroups.rows(random, labels);
    }

    private static Label sparseLabel(RandomGenerator random) {
        return new Label(
                sparse(random), sparse(random), 100 * sparse(random), 100 * sparse(random));
    }

    private static double sparse(RandomGenerator random) {
        return random.nextInt(4) == 0 ? Double.NaN : random.nextDouble();
    }

    private static void assertSums(CellSums actual, ToDoubleFunction<Label> quantity) {
        Clustering clustering = K_MEANS.run(ROWS.embeddings());
        for (int cluster = 0; cluster < actual.clusters(); cluster++) {
            for (int model = 0; model < actual.models(); model++) {
                int of = model;
                int in = cluster;
                double[] known =
                        IntStream.range(0, ROWS.rows())
                                .filter(row -> clustering.cluster(row) == in)
                                .mapToObj(row -> ROWS.labels().label(row, of))
                                .mapToDouble(quantity)
                                .filter(value -> !Double.isNaN(value))
                                .toArray();
                double sum = 0;
                for (double value : known) {
                    sum += value;
                }
                assertThat(actual.sum(cluster, model)).isEqualTo(sum);
                assertThat(actual.count(cluster, model)).isEqualTo(known.length);
            }
        }
    }

    @Test
    void addsUpPerformanceAndCostEachWithItsOwnCount() {
        assertSums(VIEW.statistics().performance(), Label::performance);
        assertSums(VIEW.statistics().cost(), Label::costUsd);
    }

    @Test
    void addsUpTokensWhereInputAndOutputAreBothKnown() {
        assertSums(
                VIEW.statistics().inputTokens(),
                label -> Double.isNaN(label.outputTokens()) ? Double.NaN : label.inputTokens());
        assertSums(
                VIEW.statistics().outputTokens(),
                label -> Double.isNaN(label.inputTokens()) ? Double.NaN : label.outputTokens());
    }

    @Test
    void countsNothingForAModelWithoutLabels() {
        assertThat(VIEW.statistics().performance().totalCount(0)).isZero();
        assertThat(VIEW.statistics().candidate(0)).isFalse();
    }

    @Test
    void takesCentroidsFromTheClusteringAndSpansFromTheSums() {
        assertThat(VIEW.centroids().rows()).isEqualTo(K_MEANS.run(ROWS.embeddings()).centroids());
        assertThat(VIEW.scale().spans()).isEqualTo(Spans.of(VIEW.statistics()));
        assertThat(VIEW.parameters()).isEqualTo(PARAMETERS);
        assertThat(VIEW.scale().outOfDistributionCosine()).isNull();
        assertThat(VIEW.embedder()).isEqualTo(TestTables.EMBEDDER);
    }
}
