package io.paretorouter.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static final Curve CURVE =
            new Curve(
                    List.of(
                            new Outcome(0.50, 1),
                            new Outcome(0.70, 3),
                            new Outcome(0.65, 4),
                            new Outcome(0.80, 9),
                            new Outcome(0.80, 8)));

    @Test
    void peaksAtTheHighestPerformanceAndTheCheaperOfEquals() {
        assertThat(CURVE.peak()).isEqualTo(4);
    }

    @Test
    void findsTheCheapestAlphaThatHoldsAPerformance() {
        assertThat(CURVE.cheapestAtLeast(0)).isEqualTo(0);
        assertThat(CURVE.cheapestAtLeast(0.65)).isEqualTo(1);
        assertThat(CURVE.cheapestAtLeast(0.70)).isEqualTo(1);
        assertThat(CURVE.cheapestAtLeast(0.71)).isEqualTo(4);
    }

    @Test
    void saysWhenNoAlphaHoldsAPerformance() {
        assertThat(CURVE.cheapestAtLeast(0.81)).isEqualTo(-1);
    }

    @Test
    void findsTheBestThatABudgetBuys() {
        assertThat(CURVE.bestWithin(3.5)).isEqualTo(1);
        assertThat(CURVE.bestWithin(8)).isEqualTo(4);
        assertThat(CURVE.bestWithin(0.5)).isEqualTo(-1);
    }

    @Test
    void matchesAModelOnlyAtNoMoreThanItsCost() {
        assertThat(CURVE.matching(new Outcome(0.70, 5))).isEqualTo(1);
        assertThat(CURVE.matching(new Outcome(0.65, 3))).isEqualTo(1);
        assertThat(CURVE.matching(new Outcome(0.75, 5))).isEqualTo(-1);
        assertThat(CURVE.matching(new Outcome(0.90, 99))).isEqualTo(-1);
    }

    @Test
    void knowsItsCheapestAlpha() {
        assertThat(CURVE.cheapest()).isZero();
    }
}
