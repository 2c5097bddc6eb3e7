package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.BareQueries;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Labels;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MixingTest {
    private static final int[] ALL = {0, 1, 2};
    private static final int[] ROWS = IntStream.range(0, 10).toArray();

    /**
     * On average: cheap 0.2 at 1, fair 0.3 at 4 (below the line from cheap to good), good 0.8 at 5.
     */
    private static final Labels LABELS =
            new Labels(BareQueries.of(10, MixingTest::labels), List.of("cheap", "fair", "good"));

    private static Map<String, Label> labels(int row) {
        return Map.of(
                "cheap", label(row < 2, 1),
                "fair", label(row < 3, 4),
                "good", label(row < 8, 5));
    }

    private static Label label(boolean right, double cost) {
        return new Label(right ? 1 : 0, cost, 1, 1);
    }

    private static Outcome best(double cost) {
        return Mixing.best(LABELS, ALL, ROWS, cost).mean();
    }

    @Test
    void drawsBetweenTheTwoModelsWhoseLineIsHighestAtThatCost() {
        assertThat(best(3).costUsd()).isCloseTo(3, within(1e-12));
        assertThat(best(3).performance()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void eachQueryGetsWhatTheDrawIsExpectedToGiveIt() {
        PerQuery mixed = Mixing.best(LABELS, ALL, ROWS, 2);
        assertThat(mixed.performance(0)).isEqualTo(1);
        assertThat(mixed.performance(5)).isCloseTo(0.25, within(1e-12));
        assertThat(mixed.performance(9)).isZero();
    }

    @Test
    void takesTheBestModelAloneWhereMoreCostBuysNothing() {
        assertThat(best(7)).isEqualTo(new Outcome(0.8, 5));
        assertThat(Mixing.best(LABELS, new int[] {1}, ROWS, 4).mean())
                .isEqualTo(new Outcome(0.3, 4));
    }

    @Test
    void takesTheCheapestModelWhereAllCostMore() {
        assertThat(best(0.5)).isEqualTo(new Outcome(0.2, 1));
    }

    @Test
    void costsThatDifferByRoundingAloneAreTheSame() {
        assertThat(best(Math.nextDown(5.0)).performance()).isCloseTo(0.8, within(1e-12));
        assertThat(Mixing.best(LABELS, new int[] {2, 1}, ROWS, Math.nextDown(4.0)).mean())
                .isEqualTo(new Outcome(0.3, 4));
    }
}
