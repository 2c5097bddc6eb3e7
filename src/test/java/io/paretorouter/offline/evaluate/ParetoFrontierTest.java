package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.table.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParetoFrontierTest {
    /** Points of a 12 × 12 grid, so that many share a performance, a cost, or both. */
    private static List<Outcome> points(int seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> new Outcome(random.nextInt(12) / 11.0, random.nextInt(12)))
                .limit(60)
                .toList();
    }

    /** At least as good in both, better in one. */
    private static boolean dominates(Outcome one, Outcome other) {
        return one.performance() >= other.performance()
                && one.costUsd() <= other.costUsd()
                && !one.equals(other);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void holdsNoPointThatAnotherDominates(int seed) {
        List<Outcome> points = points(seed);
        assertThat(ParetoFrontier.of(points))
                .isNotEmpty()
                .allSatisfy(
                        point -> assertThat(points).noneMatch(other -> dominates(other, point)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void leavesOutOnlyPointsThatItDominatesOrRepeats(int seed) {
        List<Outcome> frontier = ParetoFrontier.of(points(seed));
        assertThat(points(seed))
                .allMatch(
                        point ->
                                frontier.contains(point)
                                        || frontier.stream().anyMatch(of -> dominates(of, point)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void risesStrictlyInCostAndPerformance(int seed) {
        List<Outcome> frontier = ParetoFrontier.of(points(seed));
        for (int i = 1; i < frontier.size(); i++) {
            assertThat(frontier.get(i).costUsd()).isGreaterThan(frontier.get(i - 1).costUsd());
            assertThat(frontier.get(i).performance())
                    .isGreaterThan(frontier.get(i - 1).performance());
        }
    }

    @Test
    void doesNotDependOnTheOrderOfThePoints() {
        List<Outcome> shuffled = new ArrayList<>(points(6));
        Collections.shuffle(shuffled, new Random(1));
        assertThat(ParetoFrontier.of(shuffled)).isEqualTo(ParetoFrontier.of(points(6)));
    }

    @Test
    void isEmptyWhereThereAreNoPoints() {
        assertThat(ParetoFrontier.of(List.of())).isEmpty();
    }
}
