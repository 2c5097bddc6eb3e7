package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.offline.BareQueries;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedGainTest {
    private static final int N = 400;

    /** Model 0 is right with probability 0.5 at 1 USD, model 1 with 0.6 at 0.4 USD on average. */
    private static Labels labels(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LabelledQuery> queries =
                BareQueries.of(
                        N,
                        row ->
                                Map.of(
                                        "a", label(random, 0.5, 1),
                                        "b", label(random, 0.6, 0.4)));
        return new Labels(queries, List.of("a", "b"));
    }

    private static Label label(SplittableRandom random, double performance, double cost) {
        return new Label(
                random.nextDouble() < performance ? 1 : 0, 2 * cost * random.nextDouble(), 1, 1);
    }

    private static PerQuery always(Labels labels, int model) {
        return PerQuery.of(
                labels, Baselines.single(labels, model), IntStream.range(0, N).toArray());
    }

    private static PairedGain gain(long seed) {
        Labels labels = labels(seed);
        return PairedGain.of(always(labels, 1), always(labels, 0));
    }

    @Test
    void meansAreThoseOfTheGain() {
        Labels labels = labels(1);
        Gain gain = Gain.of(always(labels, 1).mean(), always(labels, 0).mean());
        assertThat(gain(1).performance().mean()).isCloseTo(gain.performance(), within(1e-12));
        assertThat(gain(1).costSaved().mean()).isCloseTo(gain.costSaved(), within(1e-12));
    }

    @Test
    void aBaselineAgainstItselfGainsNothingForSure() {
        PerQuery same = always(labels(1), 0);
        PairedGain gain = PairedGain.of(same, same);
        assertThat(gain.performance().low()).isZero();
        assertThat(gain.performance().high()).isZero();
        assertThat(gain.costSaved().high()).isZero();
    }

    /** True gains: 0.2 of performance, 0.6 of cost; binomial(200, 0.95) is below 176 in 1e-4. */
    @Test
    void intervalsHoldTheTrueGainAsOftenAsTheyClaim() {
        int performance = 0;
        int cost = 0;
        for (int seed = 0; seed < 200; seed++) {
            PairedGain gain = gain(seed);
            performance +=
                    gain.performance().low() <= 0.2 && 0.2 <= gain.performance().high() ? 1 : 0;
            cost += gain.costSaved().low() <= 0.6 && 0.6 <= gain.costSaved().high() ? 1 : 0;
        }
        assertThat(performance).isGreaterThanOrEqualTo(176);
        assertThat(cost).isGreaterThanOrEqualTo(176);
    }

    @Test
    void givesTheSameIntervalEveryTime() {
        assertThat(gain(3)).isEqualTo(gain(3));
    }
}
