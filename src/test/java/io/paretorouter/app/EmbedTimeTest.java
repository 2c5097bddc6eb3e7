package io.paretorouter.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.fixture.HashEmbedder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmbedTimeTest {
    private static final EmbedTime MEASURED = new EmbedTime(3e6, 0.5e6);

    @Test
    void predictsHowManyTokensFitInATime() {
        assertThat(MEASURED.tokensWithin(Duration.ofMillis(25))).isEqualTo(44);
        assertThat(MEASURED.tokensWithin(Duration.ofMillis(3))).isZero();
    }

    @Test
    void nothingFitsInLessThanTheBase() {
        assertThat(MEASURED.tokensWithin(Duration.ofMillis(1))).isZero();
    }

    @Test
    void whereTokensCostNothingAllFit() {
        assertThat(new EmbedTime(10, 0).tokensWithin(Duration.ofMillis(1)))
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void measuresWithoutNegativeTimes() {
        EmbedTime measured = EmbedTime.of(new HashEmbedder());
        assertThat(measured.base()).isNotNegative();
        assertThat(measured.perToken()).isNotNegative();
    }
}
