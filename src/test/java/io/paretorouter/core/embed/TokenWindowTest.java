package io.paretorouter.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenWindowTest {
    private static final WordPiece WORD_PIECE = new WordPiece(Vocabulary.bundled());
    private static final String NUMBERS = "0 1 2 3 4 5 6 7 8 9";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 253, 254})
    void leavesATextThatFitsAlone(int words) {
        String text = TextSamples.words(words, NUMBERS);
        assertThat(TokenWindow.FULL.encode(WORD_PIECE, text)).isEqualTo(WORD_PIECE.encode(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 600, 4000})
    void keepsHeadAndTailOfALongerText(int words) {
        String text = TextSamples.words(words, NUMBERS);
        int[] all = WORD_PIECE.encode(text);
        int[] shown = TokenWindow.FULL.encode(WORD_PIECE, text);
        assertThat(shown).hasSize(256);
        assertThat(Arrays.copyOf(shown, 128)).isEqualTo(Arrays.copyOf(all, 128));
        assertThat(Arrays.copyOfRange(shown, 128, 256))
                .isEqualTo(Arrays.copyOfRange(all, all.length - 128, all.length));
    }

    static IntStream charactersAroundTheBudget() {
        return IntStream.rangeClosed(2 * 4096 - 3, 2 * 4096);
    }

    @ParameterizedTest
    @MethodSource("charactersAroundTheBudget")
    void readsEveryCharacterOfATextWithinTheBudget(int characters) {
        String text = "a" + " ".repeat(characters - 2) + "b"; // so few tokens that all must show
        assertThat(TokenWindow.FULL.encode(WORD_PIECE, text)).isEqualTo(WORD_PIECE.encode("a b"));
    }

    @Test
    void readsOnlyHeadAndTailOfATextBeyondTheBudget() {
        var window = new TokenWindow(256, 3);
        assertThat(window.encode(WORD_PIECE, "abcdef")).isEqualTo(WORD_PIECE.encode("abcdef"));
        assertThat(window.encode(WORD_PIECE, "abc-def")).isEqualTo(WORD_PIECE.encode("abc def"));
    }

    @Test
    void splitsNoSurrogatePair() {
        var window = new TokenWindow(256, 3);
        String face = "\ud83d\ude00";
        assertThat(window.encode(WORD_PIECE, "ab" + face + face + "cd"))
                .isEqualTo(WORD_PIECE.encode("ab cd"));
        assertThat(window.encode(WORD_PIECE, "a" + face + "bcd" + face + "e"))
                .isEqualTo(WORD_PIECE.encode("a" + face + " " + face + "e"));
    }

    @Test
    void givesTheFirstHalfTheOddToken() {
        assertThat(new TokenWindow(5, 100).encode(WORD_PIECE, "a b c d e f"))
                .isEqualTo(ids("[CLS]", "a", "b", "f", "[SEP]"));
    }

    @Test
    @Timeout(10)
    void takesBoundedTimeForATextOfSixMegabytes() {
        String text = "x\u0301 ".repeat(2 << 20);
        assertThat(TokenWindow.FULL.encode(WORD_PIECE, text)).hasSize(256);
    }

    @Test
    void itsIdentityNamesBothBounds() {
        assertThat(TokenWindow.FULL.identity()).isEqualTo("head+tail;tokens=256;chars=4096+4096");
    }

    @Test
    void refusesAWindowWithoutRoomForStartAndEnd() {
        assertThatThrownBy(() -> new TokenWindow(1, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenWindow(2, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int[] ids(String... tokens) {
        var vocabulary = Vocabulary.bundled();
        return Arrays.stream(tokens).mapToInt(vocabulary::id).toArray();
    }
}
