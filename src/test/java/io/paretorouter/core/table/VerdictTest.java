package io.paretorouter.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Estimate CLEAR = new Estimate(0.2, 0.1, 0.3);
    private static final Estimate UNCLEAR = new Estimate(0.2, -0.1, 0.5);
    private static final Estimate HELD = new Estimate(0.002, -0.01, 0.014);
    private static final Estimate LOST = new Estimate(0.002, -0.011, 0.015);

    /** A loss of half a standard error: an eighth of the interval's width. */
    private static final Estimate UNSURE = new Estimate(-0.01, -0.05, 0.03);

    private static final Estimate MUCH = new Estimate(0.6, 0.55, 0.65);

    private static boolean passes(
            Estimate performance, Estimate costSaved, @Nullable Estimate aboveMixing) {
        return new Verdict(0.5, performance, costSaved, aboveMixing).passes();
    }

    @Test
    void passesWhereCostIsSavedForSureAndAtMostOnePercentIsLost() {
        assertThat(passes(HELD, CLEAR, null)).isTrue();
        assertThat(passes(LOST, CLEAR, null)).isFalse();
        assertThat(passes(HELD, UNCLEAR, null)).isFalse();
    }

    @Test
    void doesNotPassForASavingThatLostPerformanceWhereItWasMeasured() {
        assertThat(passes(new Estimate(-0.001, -0.009, 0.007), CLEAR, null)).isFalse();
        assertThat(passes(new Estimate(0.0009, -0.007, 0.009), CLEAR, null)).isFalse();
        assertThat(passes(new Estimate(0.0011, -0.007, 0.009), CLEAR, null)).isTrue();
    }

    @Test
    void doesNotPassForASavingThatIsSureAndHardlyThere() {
        assertThat(passes(HELD, new Estimate(0.009, 0.006, 0.012), null)).isFalse();
        assertThat(passes(HELD, new Estimate(0.011, 0.008, 0.014), null)).isTrue();
    }

    @Test
    void passesWherePerformanceIsGainedForSureWhateverItCosts() {
        assertThat(passes(CLEAR, new Estimate(-1, -2, -0.5), null)).isTrue();
    }

    @Test
    void doesNotPassForWhatAMixtureOfModelsWouldGiveToo() {
        assertThat(passes(HELD, CLEAR, UNCLEAR)).isFalse();
        assertThat(passes(CLEAR, CLEAR, UNCLEAR)).isFalse();
        assertThat(passes(HELD, CLEAR, CLEAR)).isTrue();
    }

    @Test
    void saysWhatIsInDoubtFirst() {
        assertThat(doubt(LOST, UNCLEAR, UNCLEAR)).isEqualTo(Verdict.Doubt.PERFORMANCE);
        assertThat(doubt(HELD, UNCLEAR, UNCLEAR)).isEqualTo(Verdict.Doubt.COST);
        assertThat(doubt(new Estimate(-0.001, -0.009, 0.007), UNCLEAR, UNCLEAR))
                .isEqualTo(Verdict.Doubt.LOSS);
        assertThat(doubt(HELD, new Estimate(0.005, 0.002, 0.008), UNCLEAR))
                .isEqualTo(Verdict.Doubt.SAVING);
        assertThat(doubt(HELD, CLEAR, UNCLEAR)).isEqualTo(Verdict.Doubt.MIXING);
        assertThat(doubt(CLEAR, UNCLEAR, UNCLEAR)).isEqualTo(Verdict.Doubt.MIXING);
        assertThat(doubt(CLEAR, UNCLEAR, CLEAR)).isEqualTo(Verdict.Doubt.NONE);
    }

    private static Verdict.Doubt doubt(
            Estimate performance, Estimate costSaved, Estimate aboveMixing) {
        return new Verdict(0.5, performance, costSaved, aboveMixing).doubt();
    }

    private static Verdict.Grade grade(
            Estimate performance, Estimate costSaved, @Nullable Estimate aboveMixing) {
        return new Verdict(0.5, performance, costSaved, aboveMixing).grade();
    }

    @Test
    void isLikelyWhereMuchIsSavedAndNothingWasLostAsMeasured() {
        assertThat(grade(UNSURE, MUCH, CLEAR)).isEqualTo(Verdict.Grade.LIKELY);
        assertThat(new Verdict(0.5, UNSURE, MUCH, CLEAR).pays()).isTrue();
        assertThat(new Verdict(0.5, UNSURE, MUCH, CLEAR).passes()).isFalse();
    }

    @Test
    void isNotLikelyWhereLessThanAQuarterIsSavedForSure() {
        Estimate hardlyUnsure = new Estimate(-0.001, -0.02, 0.018);
        assertThat(grade(hardlyUnsure, new Estimate(0.3, 0.24, 0.4), CLEAR))
                .isEqualTo(Verdict.Grade.NO_GAIN);
        assertThat(grade(hardlyUnsure, new Estimate(0.3, 0.26, 0.4), CLEAR))
                .isEqualTo(Verdict.Grade.LIKELY);
    }

    @Test
    void isNotLikelyWhereMoreThanATenthOfTheSavingMayBeLost() {
        assertThat(grade(new Estimate(-0.01, -0.056, 0.036), MUCH, CLEAR))
                .isEqualTo(Verdict.Grade.NO_GAIN);
    }

    @Test
    void isNotLikelyWhereMoreThanHalfAStandardErrorWasLost() {
        assertThat(grade(new Estimate(-0.0101, -0.05, 0.03), MUCH, CLEAR))
                .isEqualTo(Verdict.Grade.NO_GAIN);
    }

    @Test
    void isNotLikelyWhereAMixtureOfModelsWasNotMeasuredOrMayGiveAsMuch() {
        assertThat(grade(UNSURE, MUCH, UNCLEAR)).isEqualTo(Verdict.Grade.NO_GAIN);
        assertThat(grade(UNSURE, MUCH, null)).isEqualTo(Verdict.Grade.NO_GAIN);
    }

    @Test
    void isNotMerelyLikelyWhereItPasses() {
        assertThat(grade(HELD, MUCH, CLEAR)).isEqualTo(Verdict.Grade.PASS);
    }
}
