package io.paretorouter.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.Spans;
import io.paretorouter.fixture.HashEmbedder;
import io.paretorouter.fixture.TestTable;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncumbentTest {
    private static final Router ROUTER =
            new Router(TestTable.table(), HashEmbedder.ID, Router.OutOfDistributionPolicy.REPORT);
    private static final Spans SPANS = TestTable.table().viewOf(HashEmbedder.ID).scale().spans();

    private static Decision decide(double alpha, Scorer.Kind scorer, Incumbent incumbent) {
        return decide(alpha, scorer, incumbent, Eligibility.ANY);
    }

    private static Decision decide(
            double alpha, Scorer.Kind scorer, Incumbent incumbent, Eligibility eligibility) {
        return ROUTER.decide(
                "hi",
                new HashEmbedder().embed("hi"),
                new Routing(new Goal.Weight(new Tradeoff(alpha)), scorer, eligibility)
                        .withIncumbent(incumbent));
    }

    private static Candidate candidate(Decision decision, String model) {
        return decision.candidates().stream()
                .filter(candidate -> candidate.model().equals(model))
                .findFirst()
                .orElseThrow();
    }

    /** The saving at which staying with a model is worth as much as switching to the best. */
    private static double breakEven(double alpha, String incumbent) {
        Decision free = decide(alpha, Scorer.Kind.EXPECTED, null);
        Candidate best = free.chosen();
        Candidate stays = candidate(free, incumbent);
        double gain =
                SPANS.value(alpha, best.performance(), best.costUsd())
                        - SPANS.value(alpha, stays.performance(), stays.costUsd());
        return gain * SPANS.cost() / (1 - alpha);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 0.5, 0.9})
    void staysUnlessSwitchingGainsMoreThanTheCacheIsWorth(double alpha) {
        String worst = decide(alpha, Scorer.Kind.EXPECTED, null).candidates().getLast().model();
        double breakEven = breakEven(alpha, worst);

        assertThat(breakEven).isPositive();
        assertThat(chosen(alpha, new Incumbent(worst, breakEven * 1.001))).isEqualTo(worst);
        assertThat(chosen(alpha, new Incumbent(worst, breakEven * 0.999))).isNotEqualTo(worst);
    }

    private static String chosen(double alpha, Incumbent incumbent) {
        return decide(alpha, Scorer.Kind.EXPECTED, incumbent).chosen().model();
    }

    @Test
    void switchesForAnyGainWhereCostCountsForNothing() {
        assertThat(chosen(1, new Incumbent(TestTable.SMALL, 1000))).isEqualTo(TestTable.LARGE);
    }

    @ParameterizedTest
    @EnumSource(Scorer.Kind.class)
    void staysForALargeEnoughSavingWhateverTheScorer(Scorer.Kind scorer) {
        Incumbent large = new Incumbent(TestTable.LARGE, 1);

        assertThat(decide(0.1, scorer, null).chosen().model()).isEqualTo(TestTable.SMALL);
        assertThat(decide(0.1, scorer, large).chosen().model()).isEqualTo(TestTable.LARGE);
        assertThat(decide(0.1, scorer, large).basis().incumbent()).isEqualTo(large);
    }

    @Test
    void changesNoScoreAndNoExpectation() {
        Incumbent large = new Incumbent(TestTable.LARGE, 1);

        assertThat(decide(0.1, Scorer.Kind.EXPECTED, large).candidates())
                .containsExactlyInAnyOrderElementsOf(
                        decide(0.1, Scorer.Kind.EXPECTED, null).candidates());
    }

    @Test
    void keepsNoConversationThatTheRequestRefusesOrTheTableDoesNotKnow() {
        Eligibility notLarge = new Eligibility(Set.of(), Set.of(TestTable.LARGE), null, null);
        Incumbent large = new Incumbent(TestTable.LARGE, 1);

        assertThat(decide(0.1, Scorer.Kind.EXPECTED, large, notLarge).chosen().model())
                .isEqualTo(TestTable.SMALL);
        assertThat(chosen(0.1, new Incumbent("acme/gone", 1))).isEqualTo(TestTable.SMALL);
        assertThat(chosen(0.1, new Incumbent(TestTable.UNKNOWN, 1))).isEqualTo(TestTable.SMALL);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesASavingThatIsNone(double usd) {
        assertThatThrownBy(() -> new Incumbent("m", usd))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
