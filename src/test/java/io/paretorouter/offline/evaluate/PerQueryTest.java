package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.table.Estimate;
import io.paretorouter.offline.BareQueries;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Labels;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PerQueryTest {
    private static Estimate performance(double... scores) {
        List<Map<String, Label>> labels =
                DoubleStream.of(scores)
                        .mapToObj(score -> Map.of("model", new Label(score, 0.01, 1, 1)))
                        .toList();
        int[] rows = IntStream.range(0, scores.length).toArray();
        Labels table = new Labels(BareQueries.of(labels), List.of("model"));
        return PerQuery.of(table, Baselines.single(table, 0), rows).estimate().performance();
    }

    /** By Wilson's formula, all n right: n / (n + z²). */
    @Test
    void fiveOfFiveRightLeaveRoomForDoubt() {
        Estimate estimate = performance(1, 1, 1, 1, 1);
        assertThat(estimate.mean()).isEqualTo(1);
        assertThat(estimate.low()).isCloseTo(5 / (5 + 1.959964 * 1.959964), within(1e-9));
        assertThat(estimate.high()).isEqualTo(1);
    }

    @Test
    void manyRightAndWrongAnswersHaveTheNormalInterval() {
        double[] scores =
                IntStream.range(0, 10_000).mapToDouble(row -> row % 4 == 0 ? 0 : 1).toArray();
        Estimate estimate = performance(scores);
        double half = 1.96 * Math.sqrt(0.75 * 0.25 / 10_000);
        assertThat(estimate.low()).isCloseTo(0.75 - half, within(1e-4));
        assertThat(estimate.high()).isCloseTo(0.75 + half, within(1e-4));
    }

    @Test
    void gradedScoresAreAsSureAsTheyDiffer() {
        Estimate estimate = performance(0.4, 0.6, 0.4, 0.6);
        double half = 1.96 * 0.1 / 2;
        assertThat(estimate.low()).isCloseTo(0.5 - half, within(1e-9));
        assertThat(estimate.high()).isCloseTo(0.5 + half, within(1e-9));
    }
}
