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
        assertThat(CURVE.matching(new Outcome(0.75, 5))).isEqualTo(-1);
        assertThat(CURVE.matching(new Outcome(0.90, 99))).isEqualTo(-1);
    }

    @Test
    void balancesAtTheCheapestAlphaThatHolds() {
        assertThat(CURVE.balanced(new Outcome(0.65, 9), 0)).isEqualTo(1);
        assertThat(CURVE.balanced(new Outcome(0.75, 10), 0)).isEqualTo(4);
        assertThat(CURVE.balanced(new Outcome(0.79, 7), 0)).isEqualTo(-1);
        assertThat(CURVE.balanced(new Outcome(0.81, 10), 1)).isEqualTo(-1);
    }

    /**
     * From 3 to 4 USD of 40, 2.5 % of cost, performance rises by 5 % in one, 0.5 % in the other.
     */
    @Test
    void balancesHigherWherePerformanceIsCheap() {
        Outcome single = new Outcome(0.60, 40);
        List<Outcome> steep = List.of(new Outcome(0.60, 3), new Outcome(0.63, 4));
        List<Outcome> flat = List.of(new Outcome(0.60, 3), new Outcome(0.603, 4));
        assertThat(new Curve(steep).balanced(single, 0.05)).isEqualTo(1);
        assertThat(new Curve(flat).balanced(single, 0.05)).isZero();
    }

    @Test
    void balancesNoHigherThanAStandardError() {
        Outcome single = new Outcome(0.60, 40);
        Curve steep =
                new Curve(
                        List.of(
                                new Outcome(0.60, 3),
                                new Outcome(0.62, 3.2),
                                new Outcome(0.70, 4)));
        assertThat(steep.balanced(single, 0.11)).isEqualTo(2);
        assertThat(steep.balanced(single, 0.03)).isEqualTo(1);
        assertThat(steep.balanced(single, 0.01)).isZero();
    }

    @Test
    void balancesAtTheCheapestWhereEvenThatIsFarAbove() {
        Curve above = new Curve(List.of(new Outcome(0.90, 3), new Outcome(0.95, 3.1)));
        assertThat(above.balanced(new Outcome(0.60, 40), 0.01)).isZero();
    }

    @Test
    void knowsItsCheapestAlpha() {
        assertThat(CURVE.cheapest()).isZero();
    }
}
