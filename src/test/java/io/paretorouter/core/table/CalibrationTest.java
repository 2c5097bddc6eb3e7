package io.paretorouter.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paretorouter.core.Calibrations;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Calibration CALIBRATION = Calibrations.passing();

    @Test
    void matchesTheBestSingleModelAtTheLeastCost() {
        assertThat(CALIBRATION.matching(CALIBRATION.expected())).isEqualTo(2);
    }

    @Test
    void refusesScorersThatSpeakOfDifferentAlpha() {
        Expectations shorter = new Expectations(CALIBRATION.paper().points().subList(0, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Calibration(
                                        CALIBRATION.queries(),
                                        CALIBRATION.bestSingle(),
                                        CALIBRATION.expected(),
                                        shorter,
                                        CALIBRATION.verdict(),
                                        null))
                .withMessage("expected has 5 values of alpha, but paper 2");
    }
}
