package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.table.Estimate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalsTest {
    @Test
    void scoresHaveWilsonsInterval() {
        // 8 of 10: Wilson's interval is 0.4902 to 0.9433 (Newcombe, 1998, method 3).
        Estimate estimate = Intervals.ofScores(0.8, 10);
        assertThat(estimate.low()).isEqualTo(0.4902, within(1e-4));
        assertThat(estimate.high()).isEqualTo(0.9433, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void scoresThatAreAllAlikeLeaveDoubt(double mean) {
        Estimate estimate = Intervals.ofScores(mean, 10);
        assertThat(estimate.high() - estimate.low()).isBetween(0.2, 0.4);
        assertThat(estimate.mean()).isEqualTo(mean);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 50})
    void amountsHaveAnIntervalThatHoldsTheirMean(int n) {
        SplittableRandom random = new SplittableRandom(n);
        long held =
                IntStream.range(0, 2000)
                        .filter(
                                trial -> {
                                    Estimate estimate =
                                            Intervals.ofAmounts(random.doubles(n, 1, 2).toArray());
                                    return estimate.low() <= 1.5 && 1.5 <= estimate.high();
                                })
                        .count();
        assertThat(held / 2000.0).isBetween(0.92, 0.97);
    }

    @Test
    void studentsQuantileIsThatOfTheTables() {
        // Five amounts of variance 2.5: t = 2.776 at four degrees of freedom.
        Estimate estimate = Intervals.ofAmounts(new double[] {11, 12, 13, 14, 15});
        assertThat(estimate.high() - 13).isEqualTo(2.776 * Math.sqrt(2.5 / 5), within(0.01));
    }
}
