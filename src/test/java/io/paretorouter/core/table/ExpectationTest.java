package io.paretorouter.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpectationTest {
    private static final Expectation MEASURED =
            new Expectation(new Estimate(0.7, 0.65, 0.8), new Estimate(2, 1.5, 2.25));

    @Test
    void overAQuarterOfTheQueriesIsHalfAsSure() {
        Expectation few = MEASURED.over(400, 100);

        assertThat(few.outcome()).isEqualTo(MEASURED.outcome());
        assertThat(few.performance().low()).isCloseTo(0.6, within());
        assertThat(few.performance().high()).isCloseTo(0.9, within());
        assertThat(few.costUsd().low()).isCloseTo(1, within());
        assertThat(few.costUsd().high()).isCloseTo(2.5, within());
    }

    @Test
    void overAHandfulOfQueriesStaysWithinWhatIsPossible() {
        Expectation few = MEASURED.over(400, 1);

        assertThat(few.performance()).isEqualTo(new Estimate(0.7, 0, 1));
        assertThat(few.costUsd().low()).isZero();
    }

    @Test
    void overMoreQueriesIsNoSurer() {
        assertThat(MEASURED.over(400, 4000)).isEqualTo(MEASURED.over(400, 400));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-12); // of rounding alone
    }
}
