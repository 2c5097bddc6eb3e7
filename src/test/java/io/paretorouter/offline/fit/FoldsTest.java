package io.paretorouter.offline.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Shuffle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldsTest {
    private static final TrainingSet DIFFERENT = TwoGroups.rows(new SplittableRandom(1), 203);

    private static List<Folds> rounds(TrainingSet training) {
        return Folds.rounds(training, TestTables.EMBEDDER, 5, new Clusterings());
    }

    /** Each of the first rows so many times, one after the other. */
    private static TrainingSet repeated(int rows, int times) {
        return DIFFERENT.select(IntStream.range(0, rows * times).map(i -> i / times).toArray());
    }

    @Test
    void rowsThatAllDifferAreOneShuffledDeckOfFoldNumbers() {
        int[] deck = IntStream.range(0, 203).map(row -> row % 5).toArray();
        assertThat(rounds(DIFFERENT).getFirst().numbers())
                .isEqualTo(Shuffle.of(deck, new SplittableRandom(5)));
    }

    @Test
    void equalRowsLieInOneFoldInEveryRound() {
        for (Folds folds : rounds(repeated(60, 5))) {
            int[] numbers = folds.numbers();
            for (int row = 0; row < numbers.length; row++) {
                assertThat(numbers[row]).isEqualTo(numbers[row - row % 5]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 9, 60})
    void everyFoldHoldsSomeAndLeavesAsManyDifferentRowsAsItMay(int different) {
        TrainingSet training = repeated(different, 3);
        int most = Folds.mostClusters(training);
        assertThat(most).isEqualTo(different - Math.ceilDiv(different, 5));
        for (Folds folds : rounds(training)) {
            for (Folds.Fold fold : folds.all()) {
                assertThat(fold.out()).isNotEmpty();
                assertThat(Duplicates.of(fold.rest().training().embeddings()).different())
                        .isGreaterThanOrEqualTo(most);
            }
        }
    }

    @Test
    void tooFewDifferentRowsFillNoFolds() {
        assertThat(Folds.mostClusters(repeated(4, 50))).isZero();
    }

    /** Each text has an outcome of its own, by lot: there is nothing to learn for others. */
    @Test
    void queriesLoggedSeveralTimesDoNotMakeChanceLookLikeKnowledge() {
        SplittableRandom random = new SplittableRandom(2);
        List<Map<String, Label>> labels = new ArrayList<>();
        for (int text = 0; text < 200; text++) {
            labels.add(
                    Map.of(
                            "cheap", coin(random, 0.002),
                            "even", coin(random, 0.01),
                            "odd", coin(random, 0.01)));
        }
        TrainingSet texts = TwoGroups.rows(random, labels);
        TrainingSet logged = texts.select(IntStream.range(0, 1000).map(i -> i / 5).toArray());
        Calibration calibration =
                new FitTable(
                                new FitOptions(Knobs.fixed(100), 1, false, 1),
                                (what, step, steps) -> {})
                        .run(
                                Map.of(TestTables.EMBEDDER, logged),
                                TwoGroups.MODELS,
                                TwoGroups.PROVENANCE)
                        .viewOf(TestTables.EMBEDDER)
                        .calibration();
        Verdict verdict = Objects.requireNonNull(calibration).verdict();
        assertThat(Objects.requireNonNull(calibration).expected().points())
                .allSatisfy(point -> assertThat(point.performance().mean()).isBetween(0.35, 0.65));
        assertThat(verdict.performance().mean()).isLessThan(0.15);
    }

    private static Label coin(SplittableRandom random, double costUsd) {
        return new Label(random.nextInt(2), costUsd, 100, 10);
    }
}
