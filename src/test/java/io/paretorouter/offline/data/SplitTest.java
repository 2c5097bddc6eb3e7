package io.paretorouter.offline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
    private static final int ROWS = 10_000;
    private static final List<LabelledQuery> QUERIES =
            IntStream.range(0, ROWS)
                    .mapToObj(i -> query("what is " + i + "?", "dataset " + i % 3, "" + i))
                    .toList();

    private static LabelledQuery query(String text, String dataset, String index) {
        return new LabelledQuery(text, dataset, index, Map.of());
    }

    private static List<LabelledQuery> fitted(Split split, List<LabelledQuery> queries) {
        return queries.stream().filter(split::fitted).toList();
    }

    /** Five standard deviations of a binomial: a fair hash fails once in a million seeds. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.5, 0.7, 0.99})
    void takesTheShareThatWasAskedFor(double share) {
        double deviation = Math.sqrt(ROWS * share * (1 - share));
        assertThat((double) fitted(new Split(1, share), QUERIES).size())
                .isCloseTo(ROWS * share, within(5 * deviation));
    }

    @Test
    void takesTheSameQueriesInWhateverOrderTheyStand() {
        List<LabelledQuery> shuffled = new ArrayList<>(QUERIES);
        Collections.shuffle(shuffled, new Random(1));
        Split split = new Split(3, 0.7);
        assertThat(fitted(split, shuffled))
                .containsExactlyInAnyOrderElementsOf(fitted(split, QUERIES));
    }

    @Test
    void takesAQueryWhateverOthersThereAre() {
        Split split = new Split(3, 0.7);
        List<LabelledQuery> some = QUERIES.subList(100, 200);
        assertThat(fitted(split, some))
                .isEqualTo(fitted(split, QUERIES).stream().filter(some::contains).toList());
    }

    @Test
    void keepsWhatItTookWhenTheShareGrows() {
        assertThat(fitted(new Split(3, 0.8), QUERIES))
                .containsAll(fitted(new Split(3, 0.3), QUERIES));
    }

    /** Two fair draws of one half agree on half of the queries: 5,000 ± 5 × 50. */
    @Test
    void anotherSeedTakesOtherQueries() {
        Split one = new Split(1, 0.5);
        Split two = new Split(2, 0.5);
        long agreed = QUERIES.stream().filter(q -> one.fitted(q) == two.fitted(q)).count();
        assertThat(agreed).isBetween(4750L, 5250L);
    }

    @Test
    void tellsQueriesApartByTextDatasetAndIndex() {
        Split split = new Split(1, 0.5);
        assertThat(IntStream.range(0, 64).mapToObj(i -> query("x" + i, "d", "1")))
                .anyMatch(split::fitted)
                .anyMatch(q -> !split.fitted(q));
        assertThat(IntStream.range(0, 64).mapToObj(i -> query("x", "d" + i, "1")))
                .anyMatch(split::fitted)
                .anyMatch(q -> !split.fitted(q));
        assertThat(IntStream.range(0, 64).mapToObj(i -> query("x", "d", "" + i)))
                .anyMatch(split::fitted)
                .anyMatch(q -> !split.fitted(q));
    }

    @Test
    void takesEverythingAtShareOne() {
        assertThat(fitted(new Split(1, 1), QUERIES)).isEqualTo(QUERIES);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void refusesAShareOutsideZeroToOne(double share) {
        assertThatThrownBy(() -> new Split(1, share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("split must be in (0, 1]");
    }
}
