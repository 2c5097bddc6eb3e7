package io.paretorouter.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrigramsTest {

    /** The kind of a single character: the text's first trigram ends in it. */
    private static int kind(String character) {
        return Trigrams.of(character)[0] % Trigrams.KINDS;
    }

    @Test
    void anEmptyTextIsThreeBlanks() {
        assertThat(Trigrams.of("")).containsExactly(Trigrams.of("  ")[0]);
    }

    @Test
    void eachCharacterEndsATrigramAndSoDoesTheText() {
        int[] trigrams = Trigrams.of("ab");
        assertThat(trigrams).hasSize(3);
        assertThat(trigrams[1] % Trigrams.KINDS).isEqualTo(kind("b"));
        assertThat(trigrams[1] % Trigrams.CONTEXTS / Trigrams.KINDS).isEqualTo(kind("a"));
        assertThat(trigrams[2]).isNotEqualTo(Trigrams.of("abc")[2]);
    }

    @Test
    void everyUnitOfUtf16HasAKind() {
        char[] all = new char[Character.MAX_VALUE + 1];
        IntStream.range(0, all.length).forEach(c -> all[c] = (char) c);
        for (int from = 0; from < all.length; from += Trigrams.END) {
            int[] trigrams = Trigrams.of(new String(all, from, Trigrams.END));
            assertThat(Arrays.stream(trigrams).min().orElseThrow()).isNotNegative();
            assertThat(Arrays.stream(trigrams).max().orElseThrow()).isLessThan(Trigrams.COUNT);
        }
    }

    @ParameterizedTest
    @CsvSource({"a, A", "z, Z", "0, 9", "., ?", "(, }", "α, я", "你, ん", "é, ß"})
    void someCharactersAreOfOneKind(String one, String other) {
        assertThat(kind(one)).isEqualTo(kind(other));
    }

    @ParameterizedTest
    @CsvSource({"a, b", "a, á", "a, 1", "z, [", "., ''''", "é, я", "я, 你", "→, 你", "@, `"})
    void othersAreNot(String one, String other) {
        assertThat(kind(one)).isNotEqualTo(kind(other));
    }

    @Test
    void ofALongTextOnlyTheEndsAreRead() {
        String head = "h".repeat(Trigrams.END);
        String tail = "t".repeat(Trigrams.END);
        int[] read = Trigrams.of(head + "x".repeat(1_000_000) + tail);
        assertThat(read).isEqualTo(Trigrams.of(head + ' ' + tail)).hasSize(2 * Trigrams.END + 2);
        assertThat(Trigrams.of(head + tail)).hasSize(2 * Trigrams.END + 1);
    }

    @Test
    void theVarietyIsTheShareOfDifferentOnesAtTheBeginning() {
        assertThat(Trigrams.variety(new int[] {1, 2, 1, 2}, 9)).isEqualTo(0.5);
        assertThat(Trigrams.variety(new int[] {1, 2, 1, 2}, 2)).isEqualTo(1);
        assertThat(Trigrams.variety(new int[] {Trigrams.COUNT - 1}, 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 5000, Trigrams.COUNT})
    void theVarietyOfAnyLengthIsWhatASetSays(int kinds) {
        for (int length = 1; length <= 300; length++) {
            int[] trigrams = new SplittableRandom(length).ints(length, 0, kinds).toArray();
            long different = Arrays.stream(trigrams).limit(128).distinct().count();
            assertThat(Trigrams.variety(trigrams, 128))
                    .isEqualTo((double) different / Math.min(length, 128));
        }
    }
}
