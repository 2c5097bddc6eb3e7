package io.paretorouter.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.Statistics;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewcomersTest {
    private static final double[] MEANS = {0.4, 0.6, 0.8, 0.9};
    private static final int NEW = 3;
    private static final double OTHERS = 0.6;

    private static Newcomers newcomers(double[] means, double... counts) {
        double[] sums = new double[counts.length];
        Arrays.setAll(sums, model -> counts[model] == 0 ? 0 : counts[model] * means[model]);
        CellSums cells = new CellSums(counts.length, sums, counts);
        return new Newcomers(new Statistics(cells, cells, cells, cells), means);
    }

    /** The prior of a model that joined from some labels, where the others get {@code here}. */
    private static double prior(double labels, double here) {
        return newcomers(MEANS, 1000, 900, 500, labels)
                .priors(new double[] {here, here, here, Double.NaN})[NEW];
    }

    @Test
    void modelsWithHalfOfTheMostLabelsAreTakenAtTheirWord() {
        Newcomers newcomers = newcomers(MEANS, 1000, 900, 500, 500);
        assertThat(newcomers.any()).isFalse();
        assertThat(newcomers.priors(new double[] {0, 0.1, 0.2, 0.3})).isEqualTo(MEANS);
    }

    @Test
    void aMeanOfFewLabelsIsShrunkTowardsTheOthersAndLessTheMoreThereAre() {
        assertThat(prior(10, OTHERS)).isStrictlyBetween(OTHERS, prior(30, OTHERS));
        assertThat(prior(30, OTHERS)).isStrictlyBetween(OTHERS, prior(300, OTHERS));
        assertThat(prior(300, OTHERS)).isStrictlyBetween(OTHERS, MEANS[NEW]);
    }

    @Test
    void theShrinkageIsThatOfEmpiricalBayes() {
        // s = 0.6 · 0.4 / 0.04 = 6; λ = 0.98 at 10 of 1,000 labels.
        assertThat(prior(10, OTHERS)).isEqualTo(0.9 - 0.98 * 6 / 16 * 0.3, within(1e-12));
    }

    @Test
    void aQueryThatIsHardForTheOthersIsHardForANewcomer() {
        assertThat(prior(10, 0.3)).isLessThan(prior(10, OTHERS));
        assertThat(prior(10, 0.9)).isGreaterThan(prior(10, OTHERS));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.5, 1})
    void priorsStayInsideTheUnitInterval(double here) {
        for (double mean : new double[] {0, 0.5, 1}) {
            double[] means = {0, 1, mean};
            double prior = newcomers(means, 100, 100, 1).priors(new double[] {here, here, here})[2];
            assertThat(prior).isBetween(0.0, 1.0);
        }
    }

    @Test
    void oneEstablishedModelShowsDifficultyButNotHowModelsDiffer() {
        Newcomers newcomers = newcomers(new double[] {0.5, 0.9}, 1000, 10);
        assertThat(newcomers.priors(new double[] {0.5, Double.NaN})[1])
                .isEqualTo(0.9, within(1e-12));
        assertThat(newcomers.priors(new double[] {0.2, Double.NaN})[1]).isLessThan(0.8);
    }

    @Test
    void modelsWithoutLabelsAreNeitherNewcomersNorEstablished() {
        double[] means = {0.4, 0.6, Double.NaN};
        Newcomers newcomers = newcomers(means, 100, 100, 0);
        assertThat(newcomers.any()).isFalse();
        assertThat(newcomers.priors(new double[] {0.1, 0.1, Double.NaN})).isEqualTo(means);
    }
}
