package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words WORDS =
            new Words(
                    List.of(
                            "The acid and the base",
                            "Which ACID is the stronger?",
                            "the law of torts",
                            "the law of contract, the law of property",
                            "the lone query",
                            "the end"));

    @Test
    void namesWhatTheQueriesShareAndOthersLack() {
        assertThat(WORDS.telling(List.of(0, 1), 3)).containsExactly("acid");
        assertThat(WORDS.telling(List.of(2, 3), 3)).containsExactly("law");
    }

    @Test
    void aWordThatAllQueriesHoldTellsNothing() {
        assertThat(WORDS.telling(List.of(0, 1, 2, 3, 4, 5), 10)).doesNotContain("the");
    }

    @Test
    void aLoneQueryIsToldByItsOwnWords() {
        assertThat(WORDS.telling(List.of(4), 9)).containsExactly("lone", "query");
        assertThat(WORDS.telling(List.of(), 9)).isEmpty();
    }
}
