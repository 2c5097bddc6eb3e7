package io.paretorouter.core.embed;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@link WordPiece} against Hugging Face's own tokenizer, as the model's publisher configured it.
 */
class WordPieceParityTest {
    private static final WordPiece OURS = new WordPiece(Vocabulary.bundled());
    private static HuggingFaceTokenizer theirs;

    @BeforeAll
    static void loadTheirs() throws IOException {
        theirs =
                HuggingFaceTokenizer.builder()
                        .optTokenizerPath(Path.of("target/minilm/all-minilm-l6-v2-tokenizer.json"))
                        .optTruncation(false)
                        .optPadding(false)
                        .build();
    }

    @AfterAll
    static void closeTheirs() {
        theirs.close();
    }

    static Stream<String> texts() {
        return Stream.concat(TextSamples.ORDINARY.stream(), TextSamples.ODD.stream());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void givesHuggingFacesIds(String text) {
        assertThat(OURS.encode(text)).isEqualTo(theirIds(text));
    }

    @Test
    void givesHuggingFacesIdsForRandomTexts() {
        var random = new Random(20250812);
        for (int i = 0; i < 5000; i++) {
            String text = TextSamples.random(random);
            assertThat(OURS.encode(text)).as("\"%s\"", text).isEqualTo(theirIds(text));
        }
    }

    @Test
    void treatsEveryCodePointAsHuggingFaceDoes() {
        int step = 256;
        for (int first = 0; first <= Character.MAX_CODE_POINT; first += step) {
            if (first < Character.MIN_SURROGATE || first > Character.MAX_SURROGATE) {
                String text = around(first, first + step);
                int[] ours = OURS.encode(text);
                if (!Arrays.equals(ours, theirIds(text))) {
                    nameTheCulprits(first, first + step);
                }
            }
        }
    }

    private static void nameTheCulprits(int first, int end) {
        List<String> differing =
                IntStream.range(first, end)
                        .filter(
                                c ->
                                        !Arrays.equals(
                                                OURS.encode(around(c, c + 1)),
                                                theirIds(around(c, c + 1))))
                        .mapToObj(Integer::toHexString)
                        .toList();
        assertThat(differing).isEmpty();
    }

    /** Each code point between letters, alone, and in front of a letter. */
    private static String around(int first, int end) {
        var text = new StringBuilder();
        for (int c = first; c < end; c++) {
            String character = Character.toString(c);
            text.append("a" + character + "b " + character + " " + character + "a ");
        }
        return text.toString();
    }

    private static int[] theirIds(String text) {
        return Arrays.stream(theirs.encode(text).getIds()).mapToInt(Math::toIntExact).toArray();
    }
}
