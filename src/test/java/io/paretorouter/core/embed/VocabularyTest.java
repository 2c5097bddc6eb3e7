package io.paretorouter.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    @Test
    void theBundledOneIsBertsUncased() {
        var vocabulary = Vocabulary.bundled();
        assertThat(vocabulary.size()).isEqualTo(30_522);
        assertThat(vocabulary.id("[CLS]")).isEqualTo(101);
        assertThat(vocabulary.id("##ing")).isEqualTo(2075);
        assertThat(vocabulary.token(30_521)).isEqualTo("##～");
    }

    @Test
    void everyTokenHasItsPlaceAsId() {
        var vocabulary = Vocabulary.bundled();
        for (int id = 0; id < vocabulary.size(); id++) {
            assertThat(vocabulary.id(vocabulary.token(id))).isEqualTo(id);
        }
    }

    @Test
    void theBundledOneStatesTheHashOfItsTokens() {
        var vocabulary = Vocabulary.bundled();
        List<String> tokens =
                IntStream.range(0, vocabulary.size()).mapToObj(vocabulary::token).toList();
        assertThat(vocabulary.sha256()).isEqualTo(Vocabulary.of(tokens).sha256());
    }

    @Test
    void refusesATokenItDoesNotHave() {
        var vocabulary = Vocabulary.of(List.of("a", "##b", "abc"));
        for (String missing : List.of("ab", "b", "abcd", "##", "")) {
            assertThatThrownBy(() -> vocabulary.id(missing))
                    .hasMessageContaining("\"" + missing + "\"");
        }
    }

    @Test
    void refusesATokenThatOccursTwice() {
        assertThatThrownBy(() -> Vocabulary.of(List.of("a", "##b", "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"a\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb"})
    void refusesATokenThatIsNoLine(String token) {
        assertThatThrownBy(() -> Vocabulary.of(List.of("x", token)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsAContinuationFromAWordOfTheSameCharacters() {
        var vocabulary = Vocabulary.of(List.of("ing", "##ing", "##", "#"));
        for (int id = 0; id < vocabulary.size(); id++) {
            assertThat(vocabulary.id(vocabulary.token(id))).isEqualTo(id);
        }
    }
}
