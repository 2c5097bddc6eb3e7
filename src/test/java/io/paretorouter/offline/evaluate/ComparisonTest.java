package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.BestSingle;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.data.LabelledQuery;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final int ROWS = 60;
    private static final List<String> MODELS = List.of("a", "b", "c", "d");
    private static final SplittableRandom RANDOM = new SplittableRandom(3);
    private static final View VIEW =
            TestTables.view(
                    TestTables.randomRows(RANDOM, 6, 5),
                    5,
                    TestTables.randomCells(RANDOM, 6, MODELS.size(), 0));
    private static final List<LabelledQuery> QUERIES = RandomLabels.queries(RANDOM, ROWS, MODELS);
    private static final TestSet TEST =
            TestSet.of(QUERIES, MODELS, TestSet.Candidates.of(VIEW.statistics()));
    private static final int BEST = BestSingle.of(VIEW.statistics());
    private static final AlphaSweep SWEEP =
            AlphaSweep.run(
                    new AlphaSweep.Subject(VIEW, Scorer.Kind.EXPECTED, ScorerParameters.DEFAULT),
                    Stream.generate(() -> TestTables.randomQuery(RANDOM, 5)).limit(ROWS).toList(),
                    AlphaSweep.GRID);
    private static final Comparison COMPARISON = Comparison.of(TEST, BEST, SWEEP);

    private static Comparison.Line line(String name) {
        return COMPARISON.lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Comparison.Line> lines(Comparison.Kind kind) {
        return COMPARISON.lines().stream().filter(line -> line.kind() == kind).toList();
    }

    private static void assertMeans(Comparison.Line line, IntUnaryOperator choice) {
        double performance = 0;
        double cost = 0;
        for (int row = 0; row < ROWS; row++) {
            var label = QUERIES.get(row).labels().get(MODELS.get(choice.applyAsInt(row)));
            performance += label.performance() / ROWS;
            cost += label.costUsd() / ROWS;
        }
        assertThat(line.overall().performance()).isCloseTo(performance, within(1e-12));
        assertThat(line.overall().costUsd()).isCloseTo(cost, within(1e-12));
        assertThat(line.overall().costPer1k()).isCloseTo(1000 * cost, within(1e-9));
    }

    @Test
    void aSingleModelsFiguresAreItsMeans() {
        for (int model = 0; model < MODELS.size(); model++) {
            int always = model;
            assertMeans(line(MODELS.get(model)), row -> always);
        }
        assertMeans(line("best single (" + MODELS.get(BEST) + ")"), row -> BEST);
    }

    @Test
    void theRoutersFiguresAreTheMeansOfItsChoices() {
        assertMeans(line("router, α 0.0"), row -> SWEEP.choices(0)[row]);
        assertMeans(line("router, α 0.7"), row -> SWEEP.choices(280)[row]);
        assertMeans(line("router, α 1.0"), row -> SWEEP.choices(400)[row]);
    }

    @Test
    void everyLinesFiguresPerDatasetAddUpToItsFiguresOverAll() {
        for (Comparison.Line line : COMPARISON.lines()) {
            double performance = 0;
            for (int i = 0; i < line.perDataset().size(); i++) {
                int size = COMPARISON.datasets().get(i).size();
                performance += line.perDataset().get(i).performance() * size / ROWS;
            }
            assertThat(line.overall().performance())
                    .as(line.name())
                    .isCloseTo(performance, within(1e-12));
        }
    }

    @Test
    void nothingDoesBetterThanTheOracle() {
        assertThat(COMPARISON.lines())
                .allSatisfy(
                        line ->
                                assertThat(line.overall().performance())
                                        .isLessThanOrEqualTo(
                                                line("oracle").overall().performance()));
    }

    @Test
    void noSingleModelDoesBetterThanTheBestOfEachDatasetInHindsight() {
        Comparison.Line hindsight = line("best per dataset, in hindsight");
        for (Comparison.Line single : lines(Comparison.Kind.SINGLE)) {
            for (int i = 0; i < COMPARISON.datasets().size(); i++) {
                assertThat(single.perDataset().get(i).performance())
                        .isLessThanOrEqualTo(hindsight.perDataset().get(i).performance());
            }
        }
    }

    @Test
    void singleModelsGoFromDearestToCheapestThenComeBaselinesThenTheRouter() {
        assertThat(COMPARISON.lines()).extracting(Comparison.Line::kind).isSorted();
        assertThat(lines(Comparison.Kind.SINGLE))
                .hasSize(MODELS.size())
                .isSortedAccordingTo(
                        Comparator.comparingDouble(
                                (Comparison.Line line) -> -line.overall().costUsd()));
    }

    @Test
    void theCurveHasTheRoutersOutcomeAtEveryAlpha() {
        List<Outcome> curve = SWEEP.curve(TEST.labels(), TEST.all().rows()).outcomes();
        assertThat(curve).hasSize(AlphaSweep.GRID.size());
        assertThat(curve.get(280)).isEqualTo(line("router, α 0.7").overall());
        assertThat(IntStream.of(0, 80, 160, 200, 240, 280, 320, 360, 380, 400).mapToObj(curve::get))
                .isEqualTo(
                        lines(Comparison.Kind.ROUTER).stream()
                                .map(Comparison.Line::overall)
                                .toList());
    }

    @Test
    void everyLineIsHeldAgainstTheBestSingleModel() {
        Outcome single = line("best single (" + MODELS.get(BEST) + ")").overall();
        for (Comparison.Line line : COMPARISON.lines()) {
            assertThat(line.gain().performance().mean())
                    .as(line.name())
                    .isCloseTo(
                            line.overall().performance() / single.performance() - 1, within(1e-9));
            assertThat(line.gain().costSaved().mean())
                    .isCloseTo(1 - line.overall().costUsd() / single.costUsd(), within(1e-9));
        }
        assertThat(line(MODELS.get(BEST)).gain().performance()).isEqualTo(new Estimate(0, 0, 0));
        assertThat(line("oracle").gain().performance().low()).isPositive();
    }
}
