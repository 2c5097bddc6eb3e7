package io.paretorouter.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paretorouter.core.TestTables;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final double BITS = TestTables.EVEN_BITS;

    @Test
    void aTextIsUnlikeTheFittedOnesWhereItSurprisesMoreThanTheyDo() {
        assertThat(TestTables.spelling(BITS + 0.01, 0).unlike("any text")).isFalse();
        assertThat(TestTables.spelling(BITS - 0.01, 0).unlike("any text")).isTrue();
    }

    @Test
    void aTextIsUnlikeTheFittedOnesWhereItRepeatsItselfMoreThanTheyDo() {
        Spelling spelling = TestTables.spelling(9, 0.4);
        assertThat(spelling.unlike("What is the derivative of sin(x) cos(x)?")).isFalse();
        assertThat(spelling.unlike("lalalalalalalalalala")).isTrue();
        assertThat(spelling.unlike("Почему небо голубое?")).isTrue();
    }

    @Test
    void onlyTheBeginningIsAskedWhetherItRepeatsItself() {
        String beginning =
                "What is the derivative of sin(x) cos(x), and why? Show each step, "
                        + "then name the rule that you have applied, and who found it first of all.";
        assertThat(beginning).hasSizeGreaterThan(128);
        assertThat(TestTables.spelling(9, 0.4).unlike(beginning + "!".repeat(1000))).isFalse();
    }

    @Test
    void ofAShortTextLessIsKnown() {
        double brief = Spelling.surprise(3 * 9, 3, 2);
        double longer = Spelling.surprise(300 * 9, 300, 2);
        assertThat(brief).isBetween(2.0, longer);
        assertThat(longer).isBetween(brief, 9.0);
    }

    @Test
    void refusesLimitsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spelling.Limits(3, 2.9, 0.4))
                .withMessage("typicalBits must lie between 0 and mostBits 2.9, got 3.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spelling.Limits(Double.NaN, 4, 0.4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spelling.Limits(3, 4, Double.NaN))
                .withMessage("leastVariety must be in [0, 1], got NaN");
    }

    @Test
    void refusesNumbersThatAreNoProbabilities() {
        byte[] parts = TestTables.spelling(9, 0).bits().parts();
        parts[38 * 3 + 5] = 0;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrigramBits(parts))
                .withMessageStartingWith("the probabilities after context 3 must add up to 1, got");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrigramBits(new byte[7]))
                .withMessage("expected 54872 trigrams, got 7");
    }
}
