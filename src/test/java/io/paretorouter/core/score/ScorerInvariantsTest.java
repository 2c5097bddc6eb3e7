package io.paretorouter.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.TestTables.Cells;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.route.Ranking;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.View;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of both scorers whatever the table, the query, α, k and topP. */
class ScorerInvariantsTest {
    private static final int D = 8;
    private static final int STEPS = 50;

    /** A random table with a random query. */
    record Case(int seed, int k, int m, double missing, ScorerParameters parameters) {
        Cells cells() {
            return TestTables.randomCells(new SplittableRandom(seed), k, m, missing);
        }

        float[] centroids() {
            return TestTables.randomRows(new SplittableRandom(seed + 1000), k, D);
        }

        View view() {
            return TestTables.view(centroids(), D, cells());
        }

        Embedding query() {
            return TestTables.randomQuery(new SplittableRandom(seed + 2000), D);
        }
    }

    static Case[] cases() {
        return IntStream.range(0, 120)
                .mapToObj(
                        seed -> {
                            SplittableRandom random = new SplittableRandom(seed + 3000);
                            return new Case(
                                    seed,
                                    random.nextInt(1, 30),
                                    random.nextInt(1, 8),
                                    random.nextInt(3) * 0.3,
                                    new ScorerParameters(
                                            random.nextDouble(0, 40),
                                            random.nextDouble(0.1, 50),
                                            random.nextInt(1, 12),
                                            random.nextInt(1, 12)));
                        })
                .toArray(Case[]::new);
    }

    private static Scorer[] scorers(View view, ScorerParameters parameters) {
        return new Scorer[] {
            new PaperScorer(view, parameters.paperTopP()),
            new ExpectedValueScorer(view.scale().spans())
        };
    }

    private static int choose(View view, Case given, Scorer scorer, double alpha) {
        Evidence evidence = new Estimator(view, given.parameters()).evidence(given.query());
        return Ranking.first(evidence, scorer.score(evidence, new Tradeoff(alpha)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void neitherExpectedPerformanceNorExpectedCostOfTheChosenFallsAsAlphaRises(Case given) {
        View view = given.view();
        Evidence evidence = new Estimator(view, given.parameters()).evidence(given.query());
        Scorer scorer = new ExpectedValueScorer(view.scale().spans());
        double performance = 0;
        double cost = 0;
        for (int step = 0; step <= STEPS; step++) {
            double[] scores = scorer.score(evidence, new Tradeoff((double) step / STEPS));
            int chosen = Ranking.first(evidence, scores);
            assertThat(evidence.performance(chosen)).isGreaterThanOrEqualTo(performance);
            assertThat(evidence.cost(chosen)).isGreaterThanOrEqualTo(cost);
            performance = evidence.performance(chosen);
            cost = evidence.cost(chosen);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void expectedNeverChoosesAModelThatIsWorseAndDearerThanAnother(Case given) {
        View view = given.view();
        Evidence evidence = new Estimator(view, given.parameters()).evidence(given.query());
        Scorer scorer = new ExpectedValueScorer(view.scale().spans());
        for (int step = 0; step <= STEPS; step++) {
            double[] scores = scorer.score(evidence, new Tradeoff((double) step / STEPS));
            int chosen = Ranking.first(evidence, scores);
            for (int other = 0; other < given.m(); other++) {
                boolean beaten =
                        evidence.performance(other) > evidence.performance(chosen)
                                && evidence.cost(other) < evidence.cost(chosen);
                assertThat(beaten).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfModelsDoesNotMatter(Case given) {
        int[] order = IntStream.range(0, given.m()).map(i -> given.m() - 1 - i).toArray();
        View view = given.view();
        View mirrored =
                TestTables.view(given.centroids(), D, TestTables.permuted(given.cells(), order));
        for (double alpha : new double[] {0, 0.3, 0.7, 1}) {
            for (int kind = 0; kind < 2; kind++) {
                int chosen = choose(view, given, scorers(view, given.parameters())[kind], alpha);
                int again =
                        choose(mirrored, given, scorers(mirrored, given.parameters())[kind], alpha);
                assertThat(order[again]).isEqualTo(chosen);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scalingAllCostsChangesNoDecision(Case given) {
        Cells cells = given.cells();
        View view = given.view();
        double[] dearer = Arrays.stream(cells.cost()).map(cost -> 1024 * cost).toArray();
        View scaled =
                TestTables.view(
                        given.centroids(),
                        D,
                        new Cells(
                                cells.performance(),
                                cells.performanceCount(),
                                dearer, // by a power of two: exact in binary
                                cells.costCount()));
        for (double alpha : new double[] {0, 0.3, 0.7, 1}) {
            for (int kind = 0; kind < 2; kind++) {
                assertThat(choose(scaled, given, scorers(scaled, given.parameters())[kind], alpha))
                        .isEqualTo(
                                choose(
                                        view,
                                        given,
                                        scorers(view, given.parameters())[kind],
                                        alpha));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void paperAtTopOneRanksByPerformanceAtAlphaOneAndByCostAtAlphaZero(Case given) {
        View view = given.view();
        ScorerParameters one = new ScorerParameters(15, 20, 1, 1);
        Evidence evidence = new Estimator(view, one).evidence(given.query());
        Scorer paper = new PaperScorer(view, 1);
        int cluster = evidence.nearest().cluster(0);
        int best = Ranking.first(evidence, paper.score(evidence, new Tradeoff(1)));
        int cheapest = Ranking.first(evidence, paper.score(evidence, new Tradeoff(0)));
        boolean nothingKnown =
                IntStream.range(0, given.m())
                        .noneMatch(model -> view.statistics().cost().known(cluster, model));
        if (nothingKnown) {
            return;
        }
        for (int model = 0; model < given.m(); model++) {
            if (view.statistics().cost().known(cluster, model)) {
                assertThat(view.statistics().performance().mean(cluster, best))
                        .isGreaterThanOrEqualTo(
                                view.statistics().performance().mean(cluster, model));
                assertThat(view.statistics().cost().mean(cluster, cheapest))
                        .isLessThanOrEqualTo(view.statistics().cost().mean(cluster, model));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void expectedPerformanceStaysInsideTheUnitInterval(Case given) {
        Evidence evidence = new Estimator(given.view(), given.parameters()).evidence(given.query());
        for (int model = 0; model < given.m(); model++) {
            assertThat(evidence.performance(model)).isBetween(0.0, 1.0);
            assertThat(evidence.cost(model)).isNotNegative();
        }
    }

    @Test
    void oneModelIsAlwaysChosen() {
        Case given = new Case(1, 5, 1, 0, ScorerParameters.DEFAULT);
        View view = given.view();
        for (Scorer scorer : scorers(view, given.parameters())) {
            assertThat(choose(view, given, scorer, 0.5)).isZero();
        }
    }

    @Test
    void equalCostsLeaveOnlyPerformanceToChooseBy() {
        Case given = new Case(2, 4, 5, 0, new ScorerParameters(15, 20, 1, 1));
        Cells cells = given.cells();
        View view =
                TestTables.view(
                        given.centroids(),
                        D,
                        new Cells(
                                cells.performance(),
                                cells.performanceCount(),
                                cells.costCount(), // one dollar each
                                cells.costCount()));
        Evidence evidence = new Estimator(view, given.parameters()).evidence(given.query());
        int best =
                IntStream.range(0, 5)
                        .reduce((a, b) -> evidence.performance(b) > evidence.performance(a) ? b : a)
                        .orElseThrow();
        Scorer expected = scorers(view, given.parameters())[1];
        assertThat(choose(view, given, expected, 0.01)).isEqualTo(best);
        assertThat(choose(view, given, expected, 1)).isEqualTo(best);
    }

    @Test
    void modelsThatAreAlikeInAllAreTakenInTheOrderOfTheTable() {
        Cells cells =
                new Cells(
                        new double[] {1, 1, 1}, new double[] {2, 2, 2},
                        new double[] {4, 4, 4}, new double[] {2, 2, 2});
        View view = TestTables.view(new float[] {1, 0, 0, 0, 0, 0, 0, 0}, D, cells);
        Case given = new Case(3, 1, 3, 0, ScorerParameters.DEFAULT);
        for (Scorer scorer : scorers(view, given.parameters())) {
            for (double alpha : new double[] {0, 0.5, 1}) {
                assertThat(choose(view, given, scorer, alpha)).isZero();
            }
        }
    }

    @Test
    void paperGivesAModelUnknownInSomeClustersItsMeanOverTheOthers() {
        // Two clusters at the same cosine; model 1 is unknown in the second.
        Cells cells =
                new Cells(
                        new double[] {0, 2, 1, 0}, new double[] {2, 2, 2, 0},
                        new double[] {2, 4, 2, 0}, new double[] {2, 2, 2, 0});
        View view = TestTables.view(new float[] {1, 0, 0, 1}, 2, cells);
        Evidence evidence =
                new Estimator(view, ScorerParameters.DEFAULT)
                        .evidence(Embedding.normalized(new float[] {1, 1}));
        double[] scores = new PaperScorer(view, 2).score(evidence, new Tradeoff(0.75));
        // Cluster 0: model 0 is worst and cheapest, model 1 best and dearest. Cluster 1: model 0
        // alone.
        assertThat(scores[0]).isEqualTo(0.25 + 1.0);
        assertThat(scores[1]).isEqualTo(2 * 0.75);
    }

    @Test
    void aModelWithoutAnyLabelIsNoCandidate() {
        Cells cells =
                new Cells(
                        new double[] {1, 0}, new double[] {2, 0},
                        new double[] {4, 0}, new double[] {2, 0});
        View view = TestTables.view(new float[] {1, 0}, 2, cells);
        Evidence evidence =
                new Estimator(view, ScorerParameters.DEFAULT)
                        .evidence(Embedding.normalized(new float[] {1, 1}));
        assertThat(evidence.candidate(0)).isTrue();
        assertThat(evidence.candidate(1)).isFalse();
        assertThat(view.scale().spans().cost()).isZero();
        for (Scorer scorer : scorers(view, ScorerParameters.DEFAULT)) {
            assertThat(scorer.score(evidence, new Tradeoff(0.5))[1])
                    .isEqualTo(Double.NEGATIVE_INFINITY);
        }
    }
}
