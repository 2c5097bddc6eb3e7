package io.paretorouter.offline.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.data.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutOfFoldTest {
    private static final int BEST_QUALITY = 100;

    private static OutOfFold run(TrainingSet training, int clusters, Scorer.Kind scorer) {
        SphericalKMeans kMeans = new SphericalKMeans(clusters, 1, 20, 5);
        return OutOfFold.run(
                training,
                new OutOfFold.Recipe(
                        kMeans, TestTables.EMBEDDER, scorer, ScorerParameters.DEFAULT));
    }

    @ParameterizedTest
    @EnumSource(Scorer.Kind.class)
    void routesEveryQueryByAFoldThatLearntItsGroupFromTheOthers(Scorer.Kind kind) {
        TrainingSet training = TwoGroups.rows(new SplittableRandom(1), 200);
        int[] choices = run(training, 2, kind).sweep().choices(BEST_QUALITY);
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
        int[] choices = run(training, 40, Scorer.Kind.PAPER).sweep().choices(BEST_QUALITY);
        int[] before =
                run(TwoGroups.rows(new SplittableRandom(1), 200), 40, Scorer.Kind.PAPER)
                        .sweep()
                        .choices(BEST_QUALITY);
        assertThat(choices[7]).isEqualTo(before[7]);
    }

    @Test
    void givesTheSameChoicesForTheSameSeed() {
        TrainingSet training = TwoGroups.rows(new SplittableRandom(1), 100);
        assertThat(run(training, 8, Scorer.Kind.EXPECTED).sweep().choices(50))
                .isEqualTo(run(training, 8, Scorer.Kind.EXPECTED).sweep().choices(50));
    }

    @Test
    void quantilesOfTheNearestCosineRiseInsideTheUnitInterval() {
        OutOfFold outOfFold =
                run(TwoGroups.rows(new SplittableRandom(1), 100), 4, Scorer.Kind.EXPECTED);
        assertThat(outOfFold.nearestCosineQuantile(0.01))
                .isBetween(-1.0, outOfFold.nearestCosineQuantile(0.5));
        assertThat(outOfFold.nearestCosineQuantile(0.5))
                .isBetween(-1.0, outOfFold.nearestCosineQuantile(1));
        assertThat(outOfFold.nearestCosineQuantile(1)).isLessThanOrEqualTo(1);
    }
}
