package io.paretorouter.offline.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.table.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FitSpellingTest {
    private static final int QUERIES = 2000;

    /** The words of a small language, and as many in another script. */
    private static final List<String> WORDS =
            List.of(
                    ("the of and what which would most likely following force between cells energy"
                                    + " market explain why water temperature is are in a to for from with"
                                    + " number when how much many does not be statement true law")
                            .split(" ", -1));

    private static final List<String> RUSSIAN =
            List.of(
                    ("почему небо какой город объясни как работает между и в на что такое если"
                                    + " сколько будет энергия вода закон сила время напиши письмо другу")
                            .split(" ", -1));

    private static List<String> queries(List<String> words, long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> query(words, random)).limit(count).toList();
    }

    private static String query(List<String> words, SplittableRandom random) {
        List<String> chosen =
                IntStream.range(0, 5 + random.nextInt(20))
                        .mapToObj(i -> words.get(random.nextInt(words.size())))
                        .toList();
        return String.join(" ", chosen) + "?";
    }

    private static Spelling fit(List<String> texts) {
        return Objects.requireNonNull(FitSpelling.of(texts, 1));
    }

    private static long outside(Spelling spelling, List<String> texts) {
        return texts.stream().filter(spelling::unlike).count();
    }

    /**
     * 0.5 % of 2,000 is 10; with the limits' own error, 30 would be four standard deviations off.
     */
    @Test
    void leavesOutAsFewFreshQueriesAsTheLimitsWereSetFor() {
        Spelling spelling = fit(queries(WORDS, 1, QUERIES));
        assertThat(outside(spelling, queries(WORDS, 2, QUERIES))).isBetween(1L, 30L);
    }

    @Test
    void noticesOtherScriptsAndGibberish() throws IOException {
        List<String> texts =
                Files.readAllLines(Path.of("src/test/resources/out-of-distribution.txt")).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
        Spelling spelling = fit(queries(WORDS, 1, QUERIES));
        assertThat(outside(spelling, texts)).isGreaterThan((long) (0.95 * texts.size()));
    }

    @Test
    void takesNoScriptForStrangeThatTheFittedQueriesAreWrittenIn() {
        Spelling spelling = fit(queries(RUSSIAN, 1, QUERIES));
        assertThat(outside(spelling, queries(RUSSIAN, 2, 100))).isLessThan(5);
        assertThat(outside(spelling, queries(WORDS, 2, 100))).isGreaterThan(95);
    }

    @Test
    void queriesThatAreAllTheSameAreLikeOneAnother() {
        Spelling spelling = fit(IntStream.range(0, 300).mapToObj(i -> "Add two and two.").toList());
        assertThat(spelling.unlike("Add two and two.")).isFalse();
        assertThat(spelling.unlike("xqzv kfjw plmt ghrbn")).isTrue();
    }

    @Test
    void fewQueriesDoNotShowWhatIsSeldom() {
        assertThat(FitSpelling.of(queries(WORDS, 1, 249), 1)).isNull();
        assertThat(FitSpelling.of(queries(WORDS, 1, 250), 1)).isNotNull();
    }

    @Test
    void theSameQueriesAndSeedGiveTheSame() {
        Spelling one = fit(queries(WORDS, 1, 300));
        Spelling other = fit(queries(WORDS, 1, 300));
        assertThat(other.limits()).isEqualTo(one.limits());
        assertThat(other.bits().parts()).isEqualTo(one.bits().parts());
    }
}
