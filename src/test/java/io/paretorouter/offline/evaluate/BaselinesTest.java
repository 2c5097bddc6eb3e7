package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaselinesTest {
    private static final int ROWS = 40;
    private static final List<String> MODELS = List.of("a", "b", "c", "d", "e");
    private static final int[] CANDIDATES = {0, 2, 3, 4};
    private static final int[] SOME = IntStream.range(5, 30).toArray();
    private static final Labels LABELS =
            new Labels(RandomLabels.queries(new SplittableRandom(1), ROWS, MODELS), MODELS);

    private static double performance(int model, int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> LABELS.label(row, model).performance())
                .average()
                .orElseThrow();
    }

    private static double cost(int model, int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> LABELS.label(row, model).costUsd())
                .average()
                .orElseThrow();
    }

    /** Two queries alike; per model its performance and its cost on each. */
    private static Labels labels(double[][] performanceAndCost) {
        Map<String, Label> labels = new HashMap<>();
        for (int model = 0; model < performanceAndCost.length; model++) {
            double[] figures = performanceAndCost[model];
            labels.put(MODELS.get(model), new Label(figures[0], figures[1], 0, 0));
        }
        LabelledQuery query = new LabelledQuery("", "", "", labels);
        return new Labels(List.of(query, query), MODELS.subList(0, performanceAndCost.length));
    }

    @Test
    void noCandidateBeatsTheBestOnTheRowsThatCount() {
        int best = Baselines.best(LABELS, CANDIDATES, SOME);
        assertThat(CANDIDATES).contains(best);
        assertThat(IntStream.of(CANDIDATES).mapToObj(model -> performance(model, SOME)))
                .allMatch(performance -> performance <= performance(best, SOME));
    }

    @Test
    void noCandidateCostsLessThanTheCheapestOnTheRowsThatCount() {
        int cheapest = Baselines.cheapest(LABELS, CANDIDATES, SOME);
        assertThat(CANDIDATES).contains(cheapest);
        assertThat(IntStream.of(CANDIDATES).mapToObj(model -> cost(model, SOME)))
                .allMatch(cost -> cost >= cost(cheapest, SOME));
    }

    @Test
    void amongEquallyGoodModelsTheBestIsTheCheapestThenTheFirst() {
        int[] both = {0, 1};
        int[] all = {0, 1, 2, 3};
        Labels labels = labels(new double[][] {{0.5, 1}, {0.9, 3}, {0.9, 2}, {0.9, 2}});
        assertThat(Baselines.best(labels, all, both)).isEqualTo(2);
        assertThat(Baselines.oracle(labels, all)).containsExactly(2, 2);
    }

    @Test
    void amongEquallyCheapModelsTheCheapestIsTheBestThenTheFirst() {
        Labels labels = labels(new double[][] {{0.5, 2}, {0.5, 1}, {0.9, 1}, {0.9, 1}});
        assertThat(Baselines.cheapest(labels, new int[] {0, 1, 2, 3}, new int[] {0, 1}))
                .isEqualTo(2);
    }

    @Test
    void noCandidateDoesBetterThanTheOracleOnAnyQueryOrAsWellForLess() {
        int[] oracle = Baselines.oracle(LABELS, CANDIDATES);
        for (int row = 0; row < ROWS; row++) {
            Label chosen = LABELS.label(row, oracle[row]);
            for (int model : CANDIDATES) {
                Label other = LABELS.label(row, model);
                assertThat(other.performance()).isLessThanOrEqualTo(chosen.performance());
                if (other.performance() == chosen.performance()) {
                    assertThat(other.costUsd()).isGreaterThanOrEqualTo(chosen.costUsd());
                }
            }
            assertThat(CANDIDATES).contains(oracle[row]);
        }
    }

    @Test
    void randomIsTheMeanOverAllCandidatesAndRows() {
        Outcome random = PerQuery.random(LABELS, CANDIDATES, SOME).mean();
        assertThat(random.performance())
                .isCloseTo(
                        IntStream.of(CANDIDATES)
                                .mapToDouble(model -> performance(model, SOME))
                                .average()
                                .orElseThrow(),
                        within(1e-12));
        assertThat(random.costUsd())
                .isCloseTo(
                        IntStream.of(CANDIDATES)
                                .mapToDouble(model -> cost(model, SOME))
                                .average()
                                .orElseThrow(),
                        within(1e-12));
    }

    @Test
    void aSingleModelIsChosenForEveryQuery() {
        assertThat(Baselines.single(LABELS, 3)).hasSize(ROWS).containsOnly(3);
    }
}
