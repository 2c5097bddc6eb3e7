package io.paretorouter.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPieceTest {
    private static final int SIX_MEGABYTES = 6 << 20;
    private static final WordPiece WORD_PIECE = new WordPiece(Vocabulary.bundled());

    @Test
    void cutsAWordIntoItsLongestPieces() {
        assertThat(tokens("Unaffable")).containsExactly("[CLS]", "una", "##ffa", "##ble", "[SEP]");
    }

    @Test
    void theEmptyTextIsJustStartAndEnd() {
        assertThat(tokens("")).containsExactly("[CLS]", "[SEP]");
    }

    @Test
    void aWordOfMoreThanAHundredCharactersIsUnknown() {
        assertThat(tokens("x".repeat(101) + " y")).containsExactly("[CLS]", "[UNK]", "y", "[SEP]");
    }

    @Test
    void aLoneSurrogateIsDropped() { // Hugging Face cannot be asked: its strings cannot hold one
        assertThat(tokens("a\ud83db \udc00c\ud83d\ud83d\ude00"))
                .containsExactly("[CLS]", "ab", "[UNK]", "[SEP]");
    }

    @Test
    void refusesAVocabularyWithoutTheSpecialTokens() {
        assertThatThrownBy(() -> new WordPiece(Vocabulary.of(List.of("a", "##b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[PAD]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "\u0300\u0323",
                "\u1b44\u302e",
                "\u00e9",
                "[",
                "[CLS",
                "a ",
                "\u4e2d",
                "\ud83d"
            })
    @Timeout(20) // quadratic time would be hours
    void takesLinearTimeOnHostileText(String piece) {
        String text = piece.repeat(SIX_MEGABYTES / piece.length());
        assertThat(WORD_PIECE.encode(text)).hasSizeLessThanOrEqualTo(SIX_MEGABYTES + 2);
    }

    private static List<String> tokens(String text) {
        return Arrays.stream(WORD_PIECE.encode(text))
                .mapToObj(Vocabulary.bundled()::token)
                .toList();
    }
}
