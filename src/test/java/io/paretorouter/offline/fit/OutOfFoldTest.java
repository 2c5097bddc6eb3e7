package io.paretorouter.offline.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.evaluate.AlphaSweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutOfFoldTest {
    private static final int BEST_QUALITY = AlphaSweep.GRID.size() - 1;

    private static OutOfFold run(TrainingSet training, int clusters) {
        return OutOfFold.run(
                Folds.rounds(training, TestTables.EMBEDDER, 5, new Clusterings()).getFirst(),
                new SphericalKMeans(clusters, 1, 20, 5));
    }

    private static int[] choices(
            TrainingSet training, int clusters, Scorer.Kind scorer, int alpha) {
        return run(training, clusters)
                .sweep(
                        scorer,
                        new Setting(clusters, Prior.MEAN, ScorerParameters.DEFAULT),
                        AlphaSweep.GRID)
                .choices(alpha);
    }

    @ParameterizedTest
    @EnumSource(Scorer.Kind.class)
    void routesEveryQueryByAFoldThatLearntItsGroupFromTheOthers(Scorer.Kind kind) {
        TrainingSet training = TwoGroups.rows(new SplittableRandom(1), 200);
        int[] choices = choices(training, 2, kind, BEST_QUALITY);
        assertThat(choices)
                .isEqualTo(
                        IntStream.range(0, 200)
                                .map(row -> row % 2 == 0 ? TwoGroups.EVEN : TwoGroups.ODD)
                                .toArray());
    }

    @Test
    void doesNotLearnAQueryFromItself() {
        // One query's labels are turned round: routed by the others, its choice must not follow.
        List<Map<String, Label>> labels = new ArrayList<>(TwoGroups.alternating(200));
        labels.set(7, labels.get(8));
        TrainingSet training = TwoGroups.rows(new SplittableRandom(1), labels);
        int[] choices = choices(training, 40, Scorer.Kind.PAPER, BEST_QUALITY);
        int[] before =
                choices(
                        TwoGroups.rows(new SplittableRandom(1), 200),
                        40,
                        Scorer.Kind.PAPER,
                        BEST_QUALITY);
        assertThat(choices[7]).isEqualTo(before[7]);
    }

    @Test
    void givesTheSameChoicesForTheSameSeed() {
        TrainingSet training = TwoGroups.rows(new SplittableRandom(1), 100);
        assertThat(choices(training, 8, Scorer.Kind.EXPECTED, 50))
                .isEqualTo(choices(training, 8, Scorer.Kind.EXPECTED, 50));
    }

    @Test
    void quantilesOfTheNearestCosineRiseInsideTheUnitInterval() {
        OutOfFold outOfFold = run(TwoGroups.rows(new SplittableRandom(1), 100), 4);
        assertThat(outOfFold.nearestCosineQuantile(0.01))
                .isBetween(-1.0, outOfFold.nearestCosineQuantile(0.5));
        assertThat(outOfFold.nearestCosineQuantile(0.5))
                .isBetween(-1.0, outOfFold.nearestCosineQuantile(1));
        assertThat(outOfFold.nearestCosineQuantile(1)).isLessThanOrEqualTo(1);
    }
}
