package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.core.table.Outcome;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Estimate PERFORMANCE = new Estimate(0.5, 0.4, 0.6);

    /** A cost of 0.00123456789 on every query, as a calibration rounds it. */
    private static final Estimate FLAT = new Estimate(0.00123457, 0.00123457, 0.00123457);

    private static Coverage coverage(double performance, double costUsd) {
        return Coverage.of(
                new Expectations(Collections.nCopies(3, new Expectation(PERFORMANCE, FLAT))),
                new Curve(Collections.nCopies(3, new Outcome(performance, costUsd))));
    }

    @Test
    void anIntervalWithoutWidthHoldsTheVeryValueThatItWasRoundedFrom() {
        assertThat(coverage(0.5, 0.00123456789)).isEqualTo(new Coverage(1, 1));
    }

    @Test
    void whatLiesOutsideByMoreThanRoundingIsNotHeld() {
        assertThat(coverage(0.61, 0.001235)).isEqualTo(new Coverage(0, 0));
    }
}
