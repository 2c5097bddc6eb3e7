package io.paretorouter.offline.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretorouter.core.TestTables;
import io.paretorouter.offline.BareQueries;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.evaluate.Metrics;
import io.paretorouter.offline.evaluate.TestSet;
import io.paretorouter.offline.fit.FitOptions;
import io.paretorouter.offline.fit.Knobs;
import io.paretorouter.offline.lab.LearningPoint.Knowledge;
import io.paretorouter.offline.report.LearningCurveReport;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LearningCurveTest {
    private static final List<Map<String, Label>> LABELS = TwoGroups.alternating(200);
    private static final List<LearningPoint> POINTS = run("odd", List.of(10, 60));
    private static final TestSet COMPLETE =
            TestSet.complete(new LabelledData("", BareQueries.of(LABELS)));

    private static List<LearningPoint> run(String model, List<Integer> counts) {
        return new LearningCurve(TestTables.EMBEDDER, TwoGroups.NAMES, model, counts)
                .run(
                        BareQueries.of(LABELS),
                        TwoGroups.rows(new SplittableRandom(3), LABELS),
                        new FitOptions(Knobs.fixed(4), 1, false, 1));
    }

    private static double mean(Predicate<LearningPoint> which) {
        return POINTS.stream()
                .filter(which)
                .mapToDouble(point -> point.figures().perfGain())
                .average()
                .orElseThrow();
    }

    @Test
    void theModelThatHalfOfTheQueriesNeedIsWorthMoreTheBetterItIsKnown() {
        double none = mean(point -> point.knowledge() == Knowledge.NONE);
        double some = mean(point -> point.labels() == 60);
        double all = mean(point -> point.knowledge() == Knowledge.ALL);
        assertThat(none).isLessThan(some - 0.3);
        assertThat(some).isLessThanOrEqualTo(all);
    }

    @Test
    void aNewFitWithTheSameClustersKnowsWhatJoiningAllLabelsDoes() {
        List<LearningPoint> full =
                POINTS.stream()
                        .filter(
                                point ->
                                        point.knowledge() == Knowledge.ALL
                                                || point.knowledge() == Knowledge.REFIT)
                        .toList();
        assertThat(full).hasSize(2);
        assertThat(full.getFirst().figures()).isEqualTo(full.getLast().figures());
        assertThat(full).allSatisfy(point -> assertThat(point.error()).isZero());
    }

    @Test
    void everyCountIsDrawnSeveralTimes() {
        assertThat(POINTS.stream().filter(point -> point.labels() == 10))
                .hasSize(LearningCurve.DRAWS)
                .allSatisfy(point -> assertThat(point.error()).isPositive());
    }

    @Test
    void theReportHasARowForEveryCount() {
        assertThat(LearningCurveReport.text(COMPLETE, "odd", 1, POINTS).lines().skip(5))
                .satisfiesExactly(
                        none -> assertThat(none).startsWith("none (without it)").endsWith("–"),
                        ten -> assertThat(ten).startsWith("10 "),
                        sixty -> assertThat(sixty).startsWith("60 "),
                        all -> assertThat(all).startsWith("all, joined").endsWith("0.0 ± 0.0"),
                        refit -> assertThat(refit).startsWith("all, fitted anew"));
        JsonNode points = LearningCurveReport.json(COMPLETE, "odd", POINTS).get("points");
        assertThat(points).hasSize(POINTS.size());
        assertThat(points.get(0).get("error").isNull()).isTrue();
    }

    private static LearningPoint point(Knowledge knowledge, long seed, int labels, double gain) {
        Metrics.Form figures = POINTS.getFirst().figures();
        return new LearningPoint(
                knowledge,
                seed,
                labels,
                new Metrics.Form(
                        gain, figures.match(), figures.at95(), figures.at90(), figures.frontier()),
                0.1);
    }

    @Test
    void theReportCountsTheDrawsThatDidHarmAndSaysThatItLooksBack() {
        String text =
                LearningCurveReport.text(
                        COMPLETE,
                        "odd",
                        2,
                        List.of(
                                point(Knowledge.NONE, 0, 0, 0.02),
                                point(Knowledge.NONE, 1, 0, 0.05),
                                point(Knowledge.SOME, 0, 10, 0.011),
                                point(Knowledge.SOME, 0, 10, 0.009),
                                point(Knowledge.SOME, 1, 10, 0.03),
                                point(Knowledge.SOME, 1, 10, 0.06)));
        assertThat(text.lines())
                .anySatisfy(header -> assertThat(header).contains("over 1 % worse than without"))
                .anySatisfy(ten -> assertThat(ten).startsWith("10 ").contains(" 50 % "));
        assertThat(text).contains("read off the test queries' own curve").contains("hindsight");
    }

    @Test
    void refusesQueriesThatAreTooFewToJudgeBy() {
        assertThatThrownBy(
                        () ->
                                new LearningCurve(
                                                TestTables.EMBEDDER,
                                                TwoGroups.NAMES,
                                                "odd",
                                                List.of(1))
                                        .run(
                                                BareQueries.of(LABELS.subList(0, 1)),
                                                TwoGroups.rows(
                                                        new SplittableRandom(3),
                                                        LABELS.subList(0, 1)),
                                                new FitOptions(Knobs.fixed(1), 1, false, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 queries are too few to fit on some and judge by others: give more");
    }

    @Test
    void refusesAModelThatIsNotThereAndMoreLabelsThanThereAre() {
        assertThatThrownBy(() -> run("eben", List.of(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"eben\"");
        assertThatThrownBy(() -> run("odd", List.of(10, 1000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cannot draw [10, 1000] labels: only 1");
    }
}
