package io.paretorouter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.1, 0.5, 1})
    void keysThatAreAlikeAreSpreadEvenly(double share) {
        int keys = 20_000;
        long taken =
                IntStream.range(0, keys).filter(i -> Canary.position("user-" + i) < share).count();
        assertThat((double) taken / keys).isEqualTo(share, within(0.01));
    }

    /** Every machine must agree, and so must every release. */
    @Test
    void aKeyAlwaysLiesAtTheSamePlace() {
        assertThat(Canary.position("user-1")).isEqualTo(Canary.position("user-1"));
        assertThat(Canary.position("")).isEqualTo(0xe3b0c442L / 0x1p32);
    }
}
