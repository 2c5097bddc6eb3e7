package io.paretorouter.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void readsOneTokenALine() {
        var vocabulary = Vocabulary.read(new StringReader("a\n##b\nabc\n"));
        assertThat(vocabulary.size()).isEqualTo(3);
        assertThat(vocabulary.id("abc")).isEqualTo(2);
        assertThat(vocabulary.sha256())
                .isEqualTo(Vocabulary.of(List.of("a", "##b", "abc")).sha256());
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
}
