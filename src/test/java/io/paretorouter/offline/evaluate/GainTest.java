package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.table.Outcome;
import org.junit.jupiter.api.Test;

class GainTest {
    @Test
    void aGainIsRelativeToItsBaseline() {
        Gain gain = Gain.of(new Outcome(0.63, 2), new Outcome(0.60, 8));
        assertThat(gain.performance()).isCloseTo(0.05, within(1e-12));
        assertThat(gain.costSaved()).isEqualTo(0.75);
    }

    @Test
    void overABaselineThatEarnsAndCostsNothingNoShareIsTold() {
        assertThat(Gain.of(new Outcome(0.6, 2), new Outcome(0, 0))).isEqualTo(new Gain(0, 0));
    }

    @Test
    void aBaselineGainsNothingOnItself() {
        Outcome outcome = new Outcome(0.6, 0.002);
        assertThat(Gain.of(outcome, outcome)).isEqualTo(new Gain(0, 0));
    }
}
