package io.paretorouter.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.TestTables;
import org.junit.jupiter.api.Test;

class BestSingleTest {
    /** One cluster and three models of 100 labels each but as given. */
    private static Statistics statistics(double[] means, double[] labels) {
        double[] performance = new double[3];
        double[] cost = new double[3];
        for (int model = 0; model < 3; model++) {
            performance[model] = means[model] * labels[model];
            cost[model] = 0.001 * (model + 1) * labels[model];
        }
        return TestTables.view(
                        new float[] {1, 0},
                        2,
                        new TestTables.Cells(performance, labels, cost, labels))
                .statistics();
    }

    @Test
    void isTheCandidateOfHighestPerformanceAndAmongEqualsTheCheapest() {
        double[] labels = {100, 100, 100};
        assertThat(BestSingle.of(statistics(new double[] {0.5, 0.7, 0.6}, labels))).isEqualTo(1);
        assertThat(BestSingle.of(statistics(new double[] {0.5, 0.7, 0.7}, labels))).isEqualTo(1);
    }

    @Test
    void isNoModelThatWasLabelledOnAFewOfTheQueriesOnly() {
        double[] means = {0.5, 0.7, 1};
        assertThat(BestSingle.of(statistics(means, new double[] {100, 100, 1}))).isEqualTo(1);
        assertThat(BestSingle.of(statistics(means, new double[] {100, 100, 49}))).isEqualTo(1);
        assertThat(BestSingle.of(statistics(means, new double[] {100, 100, 50}))).isEqualTo(2);
    }

    @Test
    void isSoughtAmongSomeModelsByTheirOwnLabels() {
        Statistics statistics = statistics(new double[] {0.5, 0.7, 0.6}, new double[] {10, 100, 8});
        assertThat(BestSingle.of(statistics, model -> model != 1)).isEqualTo(2);
    }
}
