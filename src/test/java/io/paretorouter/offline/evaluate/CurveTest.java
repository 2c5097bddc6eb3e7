package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    void aGainIsRelativeToItsBaseline() {
        Gain gain = Gain.of(new Outcome(0.63, 2), new Outcome(0.60, 8));
        assertThat(gain.performance()).isCloseTo(0.05, within(1e-12));
        assertThat(gain.costSaved()).isEqualTo(0.75);
    }

    @Test
    void aBaselineGainsNothingOnItself() {
        Outcome outcome = new Outcome(0.6, 0.002);
        assertThat(Gain.of(outcome, outcome)).isEqualTo(new Gain(0, 0));
    }
}
