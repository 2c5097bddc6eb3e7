package io.paretorouter.offline.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.table.Novelty;
import io.paretorouter.offline.cluster.UnitVectors;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuietDirectionsTest {
    private static final int D = 10;
    private static final int ROWS = 3000;

    /** Loud in the first five components, quiet in the last five. */
    private static Embedding query(SplittableRandom random) {
        float[] components = new float[D];
        for (int i = 0; i < D; i++) {
            components[i] = (float) ((i < D / 2 ? 1 : 0.02) * random.nextGaussian());
        }
        return Embedding.normalized(components);
    }

    private static UnitVectors queries(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] rows = new float[ROWS * D];
        for (int row = 0; row < ROWS; row++) {
            query(random).copyTo(rows, row * D);
        }
        return new UnitVectors(rows, D);
    }

    @Test
    void queriesLikeTheFittedOnesHaveAVarianceOfOneInEachDirection() {
        Novelty forms = QuietDirections.of(queries(1));
        assertThat(forms.forms().outputs()).isEqualTo(D / 2);
        SplittableRandom random = new SplittableRandom(2);
        double mean =
                IntStream.range(0, ROWS)
                        .mapToDouble(i -> forms.score(query(random)))
                        .average()
                        .orElseThrow();
        assertThat(mean).isCloseTo(D / 2, within(0.5));
    }

    @Test
    void whatDiffersWhereTheFittedOnesDoNotIsNovel() {
        Novelty forms = QuietDirections.of(queries(1));
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100; i++) {
            assertThat(forms.score(TestTables.randomQuery(random, D))).isGreaterThan(100);
        }
    }

    /** 1 % of 3,000 is 30; 70 or more, or 5 or fewer, would be seven standard deviations off. */
    @Test
    void theLimitLeavesOutTheShareThatWasAskedFor() {
        Novelty forms = QuietDirections.of(queries(1));
        SplittableRandom random = new SplittableRandom(4);
        double[] heldOut =
                IntStream.range(0, ROWS).mapToDouble(i -> forms.score(query(random))).toArray();
        Novelty scaled = QuietDirections.scaled(forms, heldOut, 0.99);
        long beyond = IntStream.range(0, ROWS).filter(i -> scaled.score(query(random)) > 1).count();
        assertThat(beyond).isBetween(6L, 69L);
    }

    @Test
    void fewQueriesDoNotShowWhatIsQuiet() {
        assertThat(QuietDirections.measurable(queries(1))).isTrue();
        int[] few = IntStream.range(0, 3 * D - 1).toArray();
        assertThat(QuietDirections.measurable(queries(1).select(few))).isFalse();
    }

    @Test
    void repeatsOfAFewQueriesDoNotShowWhatIsQuiet() {
        assertThat(QuietDirections.measurable(queries(1).select(new int[1000]))).isFalse();
    }

    @Test
    void aNoveltyRefusesAnEmbeddingOfAnotherDimension() {
        Embedding query = TestTables.randomQuery(new SplittableRandom(2), D - 1);
        assertThatThrownBy(() -> QuietDirections.of(queries(1)).score(query))
                .hasMessage("the embedding has 9 components, the map takes 10");
    }
}
