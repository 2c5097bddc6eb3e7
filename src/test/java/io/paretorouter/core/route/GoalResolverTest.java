package io.paretorouter.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.core.Calibrations;
import io.paretorouter.core.score.Preset;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.Calibration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** On {@link Calibrations#CURVE}: α 0, 0.25, 0.5, 0.75, 1, the best single model 0.7 for 10 USD. */
class GoalResolverTest {
    private static final Calibration PASSING = Calibrations.passing();
    private static final Calibration FAILING = Calibrations.failing();

    private static ResolvedGoal resolved(Calibration calibration, Goal goal) {
        return new GoalResolver(calibration, true).resolve(goal, Scorer.Kind.EXPECTED);
    }

    private static double alpha(ResolvedGoal resolved) {
        return resolved.tradeoff().alpha();
    }

    @ParameterizedTest
    @CsvSource({"CHEAP, 0.25", "BALANCED, 0.5", "BEST, 0.75"})
    void aPresetIsTheAlphaThatTheCalibrationFindsForItsOutcome(Preset preset, double alpha) {
        ResolvedGoal resolved = resolved(PASSING, new Goal.Named(preset));
        assertThat(alpha(resolved)).isEqualTo(alpha);
        assertThat(resolved.safe()).isFalse();
        assertThat(resolved.expected()).isEqualTo(PASSING.expected().near(alpha));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void aLikelyGainIsTakenLikeASureOne(Preset preset) {
        assertThat(resolved(Calibrations.likely(), new Goal.Named(preset)))
                .isEqualTo(resolved(PASSING, new Goal.Named(preset)));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void withoutACalibrationAPresetIsItsConventionalAlpha(Preset preset) {
        ResolvedGoal resolved = resolved(null, new Goal.Named(preset));
        assertThat(resolved.tradeoff()).isEqualTo(preset.tradeoff());
        assertThat(resolved.expected()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void onceTheCalibrationIsStaleAPresetKeepsItsAlphaAndPromisesNothing(Preset preset) {
        ResolvedGoal resolved = resolved(PASSING.markedStale("new prices"), new Goal.Named(preset));
        assertThat(resolved.tradeoff())
                .isEqualTo(resolved(PASSING, new Goal.Named(preset)).tradeoff());
        assertThat(resolved.safe()).isFalse();
        assertThat(resolved.expected()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Preset.class,
            names = {"BALANCED", "BEST"})
    void whereRoutingDoesNotPayQualityIsTheSafeModel(Preset preset) {
        ResolvedGoal resolved = resolved(FAILING, new Goal.Named(preset));
        assertThat(resolved.safe()).isTrue();
        assertThat(resolved.expected()).isEqualTo(FAILING.bestSingle());
        ResolvedGoal stale = resolved(FAILING.markedStale("new prices"), new Goal.Named(preset));
        assertThat(stale.safe()).isTrue();
        assertThat(stale.expected()).isNull();
    }

    @Test
    void whereRoutingDoesNotPayAnExplicitAlphaIsHonoured() {
        ResolvedGoal resolved = resolved(FAILING, new Goal.Weight(new Tradeoff(0.3)));
        assertThat(resolved.safe()).isFalse();
        assertThat(alpha(resolved)).isEqualTo(0.3);
    }

    @Test
    void anExplicitAlphaIsToldWhatTheNearestPointExpects() {
        assertThat(resolved(PASSING, new Goal.Weight(new Tradeoff(0.45))).expected())
                .isEqualTo(PASSING.expected().near(0.5));
        assertThat(resolved(null, new Goal.Weight(new Tradeoff(0.45))).expected()).isNull();
    }

    @Test
    void eachScorerHasACurveOfItsOwn() {
        GoalResolver goals = new GoalResolver(PASSING, true);
        assertThat(goals.resolve(new Goal.Named(Preset.BEST), Scorer.Kind.PAPER).expected())
                .isEqualTo(PASSING.paper().points().getLast());
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0", "0.5, 0", "0.51, 0.25", "0.69, 0.5", "0.71, 0.75"})
    void aPerformanceIsReachedAtTheLeastCost(double performance, double alpha) {
        assertThat(alpha(resolved(PASSING, new Goal.Performance(performance)))).isEqualTo(alpha);
    }

    @ParameterizedTest
    @CsvSource({"1000, 0", "2999, 0", "4500, 0.5", "11000, 0.75", "1e9, 0.75"})
    void aCostBuysTheHighestPerformance(double costPer1k, double alpha) {
        assertThat(alpha(resolved(PASSING, new Goal.CostPer1k(costPer1k)))).isEqualTo(alpha);
    }

    @Test
    void matchingTheBestSingleModelIsAsCheapAsTheCurveAllows() {
        assertThat(alpha(resolved(PASSING, new Goal.MatchBestSingle()))).isEqualTo(0.5);
    }

    @Test
    void whatOnlyADearerRouterMatchesIsLeftToTheBestSingleModelItself() {
        ResolvedGoal resolved =
                resolved(Calibrations.ofBestSingle(0.7, 0.001), new Goal.MatchBestSingle());
        assertThat(resolved.safe()).isTrue();
    }

    @Test
    void aTargetOutOfReachSaysWhatIsNearest() {
        assertThatThrownBy(() -> resolved(PASSING, new Goal.Performance(0.9)))
                .isInstanceOf(UnreachableGoalException.class)
                .hasMessage(
                        "a performance of 0.9 is out of reach: the highest expected is a"
                                + " performance of 0.7500 at 8000.0000 USD per 1,000 queries, with"
                                + " alpha 0.75")
                .extracting(e -> ((UnreachableGoalException) e).calibrated())
                .isEqualTo(true);
        assertThatThrownBy(() -> resolved(PASSING, new Goal.CostPer1k(999)))
                .hasMessageContaining(
                        "the lowest expected is a performance of 0.5000 at 1000.0000");
    }

    @Test
    void aTargetThatTheBestSingleModelReachesBetterIsThatModel() {
        Calibration better = Calibrations.ofBestSingle(0.9, 7);
        assertThat(resolved(better, new Goal.Performance(0.9)).safe()).isTrue();
        assertThat(resolved(better, new Goal.Performance(0.75)).safe()).isTrue();
        assertThat(resolved(better, new Goal.CostPer1k(7000)).safe()).isTrue();
        assertThat(resolved(better, new Goal.CostPer1k(7000)).expected())
                .isEqualTo(better.bestSingle());
        assertThat(resolved(better, new Goal.CostPer1k(6999)).safe()).isFalse();
        assertThatThrownBy(() -> resolved(better, new Goal.Performance(0.95)))
                .hasMessageEndingWith(
                        "a performance of 0.9000 at 7000.0000 USD per 1,000 queries,"
                                + " by the best single model");
    }

    @Test
    void aTargetIsNotLeftToASafeModelOfWhichNothingIsExpected() {
        GoalResolver goals = new GoalResolver(Calibrations.ofBestSingle(0.9, 7), false);
        assertThat(goals.resolve(new Goal.Performance(0.75), Scorer.Kind.EXPECTED).safe())
                .isFalse();
        assertThat(goals.resolve(new Goal.CostPer1k(7000), Scorer.Kind.EXPECTED).safe()).isFalse();
    }

    @Test
    void aTargetNeedsACalibrationThatHolds() {
        assertThatThrownBy(() -> resolved(null, new Goal.Performance(0.1)))
                .hasMessage("this table is not calibrated: ask by an alpha")
                .extracting(e -> ((UnreachableGoalException) e).calibrated())
                .isEqualTo(false);
        assertThatThrownBy(
                        () ->
                                resolved(
                                        PASSING.markedStale("new prices"),
                                        new Goal.MatchBestSingle()))
                .hasMessage(
                        "this table's calibration no longer holds (new prices): ask by an"
                                + " alpha");
    }

    @ParameterizedTest
    @EnumSource(
            value = Preset.class,
            names = {"BALANCED", "BEST"})
    void expectsNothingOfASafeModelThatIsNotTheMeasuredOne(Preset preset) {
        GoalResolver goals = new GoalResolver(FAILING, false);

        ResolvedGoal resolved = goals.resolve(new Goal.Named(preset), Scorer.Kind.EXPECTED);

        assertThat(resolved.safe()).isTrue();
        assertThat(resolved.expected()).isNull();
    }
}
