package io.paretorouter.offline.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.evaluate.AlphaSweep;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final int BEST_QUALITY = AlphaSweep.GRID.size() - 1;
    private static final int ROWS = 200;
    private static final TrainingSet TRAINING = TwoGroups.rows(new SplittableRandom(1), ROWS);

    private static final Setting SETTING = new Setting(2, Prior.MEAN, ScorerParameters.DEFAULT);

    private static List<Round> rounds(Clusterings clusterings) {
        var kMeans = new SphericalKMeans(2, 1, 20, 5);
        return Folds.rounds(TRAINING, TestTables.EMBEDDER, 5, clusterings).stream()
                .map(folds -> OutOfFold.run(folds, kMeans))
                .map(folds -> Round.of(folds, SETTING))
                .toList();
    }

    private static int[] numbers(Round round) {
        return IntStream.range(0, ROWS).map(round::fold).toArray();
    }

    @Test
    void fewQueriesAreHeldOutInSeveralRoundsEachDealtAnew() {
        List<Round> rounds = rounds(new Clusterings());
        assertThat(rounds).hasSize(5);
        assertThat(rounds.stream().map(round -> List.of(box(numbers(round)))).distinct())
                .hasSize(5);
    }

    private static Integer[] box(int[] numbers) {
        return IntStream.of(numbers).boxed().toArray(Integer[]::new);
    }

    @Test
    void everyRoundRoutesEveryQueryByFoldsThatHoldItOut() {
        int[] right =
                IntStream.range(0, ROWS)
                        .map(row -> row % 2 == 0 ? TwoGroups.EVEN : TwoGroups.ODD)
                        .toArray();
        assertThat(rounds(new Clusterings()))
                .allSatisfy(
                        round ->
                                assertThat(round.sweep(Scorer.Kind.EXPECTED).choices(BEST_QUALITY))
                                        .isEqualTo(right));
    }

    @Test
    void viewsThatShareClusteringsDealAlike() {
        Clusterings shared = new Clusterings();
        List<Round> first = rounds(shared);
        List<Round> second = rounds(shared);
        for (int round = 0; round < first.size(); round++) {
            assertThat(numbers(second.get(round))).isEqualTo(numbers(first.get(round)));
        }
    }
}
