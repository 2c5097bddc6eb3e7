package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.offline.BareQueries;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    private static final int N = 100;

    private static PerQuery earned(int n, IntToDoubleFunction performance) {
        List<LabelledQuery> queries =
                BareQueries.of(
                        n,
                        row -> Map.of("m", new Label(performance.applyAsDouble(row), 0.001, 1, 1)));
        int[] rows = IntStream.range(0, n).toArray();
        return PerQuery.of(new Labels(queries, List.of("m")), new int[n], rows);
    }

    @Test
    void predictionsThatComeTrueHaveNoError() {
        double[] predicted = IntStream.range(0, N).mapToDouble(row -> row / (double) N).toArray();
        Reliability reliability = Reliability.of(predicted, earned(N, row -> row / (double) N));
        assertThat(reliability.error()).isCloseTo(0, within(1e-12));
        assertThat(reliability.deciles())
                .hasSize(10)
                .allMatch(decile -> decile.queries() == 10)
                .isSortedAccordingTo((a, b) -> Double.compare(a.predicted(), b.predicted()));
        assertThat(reliability.deciles().getFirst().predicted()).isCloseTo(0.045, within(1e-12));
    }

    @Test
    void predictionsThatAreTooHighByATenthHaveAnErrorOfATenth() {
        double[] predicted =
                IntStream.range(0, N).mapToDouble(row -> row % 2 * 0.5 + 0.3).toArray();
        Reliability reliability = Reliability.of(predicted, earned(N, row -> row % 2 * 0.5 + 0.2));
        assertThat(reliability.error()).isCloseTo(0.1, within(1e-12));
        assertThat(reliability.deciles().getLast().earned().mean()).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void fewQueriesMakeFewerParts() {
        assertThat(Reliability.of(new double[] {0.5, 0.1, 0.9}, earned(3, row -> 1)).deciles())
                .extracting(Reliability.Decile::predicted)
                .containsExactly(0.1, 0.5, 0.9);
    }
}
