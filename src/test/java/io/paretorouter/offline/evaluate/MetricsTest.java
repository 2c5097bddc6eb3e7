package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final Offset<Double> TINY = within(1e-12);
    private static final Outcome SINGLE = new Outcome(0.8, 10);
    private static final List<Outcome> SINGLES = List.of(new Outcome(0.4, 1), SINGLE);

    /** On the test queries the second α holds the best single model, and the third is the peak. */
    private static final Curve TEST =
            new Curve(
                    List.of(
                            new Outcome(0.5, 1),
                            new Outcome(0.8, 4),
                            new Outcome(0.88, 8),
                            new Outcome(0.84, 9)));

    /** The calibration expected a little less, and the peak at the end. */
    private static final Curve CALIBRATION =
            new Curve(
                    List.of(
                            new Outcome(0.5, 1),
                            new Outcome(0.78, 4),
                            new Outcome(0.85, 8),
                            new Outcome(0.86, 9)));

    private static Metrics metrics(boolean pays) {
        return Metrics.of(
                TEST,
                new Metrics.Expected(
                        CALIBRATION, new Outcome(0.8, 10), pays ? 2 : Metrics.SAFE, pays),
                new Metrics.Reference(SINGLE, SINGLES));
    }

    @Test
    void theCurveFormPicksOnTheTestQueries() {
        Metrics.Form curve = metrics(true).curve();
        assertThat(curve.perfGain()).isCloseTo(0.1, TINY);
        assertThat(curve.match().costSaved()).isCloseTo(0.6, TINY);
        assertThat(curve.match().performance()).isCloseTo(0, TINY);
        assertThat(curve.at90().costSaved()).isCloseTo(0.6, TINY);
    }

    @Test
    void theChosenFormPicksOnTheCalibrationAndReadsTheTestQueries() {
        Metrics.Form chosen = metrics(true).chosen();
        assertThat(chosen.perfGain()).isCloseTo(0.05, TINY);
        assertThat(chosen.match().costSaved()).isCloseTo(0.2, TINY);
        assertThat(chosen.match().performance()).isCloseTo(0.1, TINY);
        assertThat(chosen.at95().costSaved()).isCloseTo(0.6, TINY);
        assertThat(chosen.at95().performance()).isCloseTo(0, TINY);
    }

    @Test
    void whereRoutingDoesNotPayTheChosenFormHoldsQualityByTheBestSingleModel() {
        Metrics.Form chosen = metrics(false).chosen();
        assertThat(chosen.perfGain()).isZero();
        assertThat(chosen.match()).isEqualTo(Gain.NONE);
        assertThat(chosen.at90().costSaved()).isCloseTo(0.6, TINY);
        assertThat(metrics(false).curve()).isEqualTo(metrics(true).curve());
    }

    /** Frontier: (0.5, 1), (0.8, 4), (0.88, 8). Off it lies only (0.84, 9): nearest is the peak. */
    @Test
    void distancesToTheFrontierAreInSpansOfTheSingleModels() {
        FrontierQuality fit = metrics(true).curve().frontier();
        assertThat(fit.paretoRatio()).isEqualTo(0.75);
        double off = Math.sqrt(Math.pow(0.04 / 0.4, 2) + Math.pow(1 / 9.0, 2));
        assertThat(fit.paretoDist()).isCloseTo(off / 4, TINY);
    }

    @Test
    void whatAnotherScorerGaveBelongsToTheFrontier() {
        Metrics.Reference reference =
                new Metrics.Reference(SINGLE, SINGLES, List.of(new Outcome(0.9, 0.5)));
        FrontierQuality fit = Metrics.curve(TEST, reference).frontier();
        assertThat(fit.paretoRatio()).isZero();
        assertThat(fit.paretoDist()).isGreaterThan(metrics(true).curve().frontier().paretoDist());
        assertThat(fit.area()).isEqualTo(metrics(true).curve().frontier().area());
    }

    @Test
    void alphaThatChooseAlikeAreOnePoint() {
        List<Outcome> twice = new ArrayList<>(TEST.outcomes());
        twice.addAll(TEST.outcomes().subList(0, 2));
        assertThat(
                        Metrics.curve(new Curve(twice), new Metrics.Reference(SINGLE, SINGLES))
                                .frontier())
                .isEqualTo(metrics(true).curve().frontier());
    }

    @Test
    void theAreaIsTheMeanPerformanceThatABudgetBuysOverLogCost() {
        double byHand =
                (0.5 * Math.log(4) + 0.8 * Math.log(2) + 0.88 * Math.log(10.0 / 8)) / Math.log(10);
        assertThat(metrics(true).curve().frontier().area()).isCloseTo(byHand, TINY);
    }

    /**
     * On the calibration (0.86, 9) is best, so who has 9 gets 0.84, though 0.88 is to be had for 8.
     */
    @Test
    void theChosenAreaTakesWhatTheCalibrationPrefersNotWhatTurnsOutBest() {
        double width = Math.log(10);
        double byHand = 0.5 * Math.log(4) + 0.8 * Math.log(8 / 4.0) + 0.88 * Math.log(9 / 8.0);
        byHand += 0.84 * Math.log(10 / 9.0);
        assertThat(metrics(true).chosen().frontier().area()).isCloseTo(byHand / width, TINY);
    }

    @Test
    void freeModelsAndBaselinesThatEarnNothingGiveFiguresToo() {
        Curve curve = new Curve(List.of(new Outcome(0, 0), new Outcome(0, 4)));
        List<Outcome> singles = List.of(new Outcome(0, 0), new Outcome(0, 2), new Outcome(0, 8));
        Metrics.Form form = Metrics.curve(curve, new Metrics.Reference(singles.get(0), singles));
        assertThat(form.perfGain()).isZero();
        assertThat(form.at90()).isEqualTo(Gain.NONE);
        assertThat(form.frontier().area()).isZero();
        assertThat(form.frontier().paretoDist()).isFinite();
    }

    @Test
    void freeModelsDoNotMakeTheAreaEndless() {
        List<Outcome> singles = List.of(new Outcome(0.3, 0), new Outcome(0.5, 1), SINGLE);
        Metrics.Form form = Metrics.curve(TEST, new Metrics.Reference(SINGLE, singles));
        assertThat(form.frontier().area()).isEqualTo(metrics(true).curve().frontier().area());
    }
}
