package io.paretorouter.offline.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.evaluate.Outside;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgeTableTest {
    private static final RoutingTable TABLE = TwoGroupsMaterial.table(TwoGroups.NAMES);
    private static final String SINGLE = TABLE.safeModel();
    private static final Material MATERIAL = material(TwoGroups.NAMES);
    private static final Findings FINDINGS = JudgeTable.run(MATERIAL);
    private static final Results RESULTS = Objects.requireNonNull(FINDINGS.results());

    private static Material material(List<String> known) {
        return TwoGroupsMaterial.material(TABLE, TwoGroupsMaterial.queries(TwoGroups.NAMES, known));
    }

    private static Material material(RoutingTable table) {
        return TwoGroupsMaterial.material(
                table, TwoGroupsMaterial.queries(TwoGroups.NAMES, TwoGroups.NAMES));
    }

    private static RoutingTable with(View view) {
        return new RoutingTable(
                TABLE.models(),
                Map.of("full", view),
                TABLE.safeModel(),
                TABLE.provenance(),
                TABLE.version());
    }

    private static List<String> others() {
        return TwoGroups.NAMES.stream().filter(name -> !name.equals(SINGLE)).toList();
    }

    @Test
    void whereEachGroupHasItsModelRoutingPaysOnFreshQueries() {
        assertThat(FINDINGS.fitted()).matches(verdict -> verdict != null && verdict.passes());
        assertThat(RESULTS.verdict().passes()).isTrue();
        assertThat(RESULTS.verdict().alpha())
                .isEqualTo(Objects.requireNonNull(FINDINGS.fitted()).alpha());
        assertThat(RESULTS.single().model()).isEqualTo(SINGLE);
        assertThat(RESULTS.single().restated()).isFalse();
    }

    @Test
    void theChosenFormReadsTheCalibrationsAlphaOffTheTestCurve() {
        ScorerFigures expected = RESULTS.scorers().getFirst();
        ScorerFigures.Calibrated calibrated = Objects.requireNonNull(expected.calibrated());
        int peak = calibrated.expected().curve().peak();
        Outcome there = expected.outcomes().outcomes().get(peak);
        assertThat(calibrated.chosen().perfGain())
                .isCloseTo(
                        there.performance() / RESULTS.single().outcome().performance().mean() - 1,
                        within(1e-12));
        assertThat(expected.curve().perfGain())
                .isGreaterThanOrEqualTo(calibrated.chosen().perfGain());
        assertThat(calibrated.coverage().performance()).isBetween(0.8, 1.0);
    }

    @Test
    void everyRouterLineIsAPointOfTheFirstScorersCurve() {
        List<Outcome> curve = RESULTS.scorers().getFirst().outcomes().outcomes();
        for (Comparison.Line line : RESULTS.comparison().lines()) {
            if (line.alpha() != null) {
                Outcome point = curve.get((int) Math.rint(400 * line.alpha()));
                assertThat(line.overall().performance())
                        .isCloseTo(point.performance(), within(1e-12));
                assertThat(line.overall().costUsd()).isCloseTo(point.costUsd(), within(1e-12));
            }
        }
    }

    @Test
    void modelsThatTheDataDoNotKnowAreLeftOutAndNamed() {
        Findings findings = JudgeTable.run(material(List.of("even", "odd")));
        Results results = Objects.requireNonNull(findings.results());
        assertThat(findings.crossData().common()).containsExactly("even", "odd");
        assertThat(findings.crossData().onlyInTable()).containsExactly("cheap");
        assertThat(results.test().size()).isEqualTo(TwoGroupsMaterial.QUERIES);
        for (int at = 0; at <= 400; at++) {
            assertThat(results.sweep().choices(at)).containsOnly(TwoGroups.EVEN, TwoGroups.ODD);
        }
        assertThat(findings.uncalibrated()).contains("all 3 candidates", "the data know 2");
        assertThat(results.scorers()).allMatch(scorer -> scorer.calibrated() == null);
        assertThat(results.single().restated()).isFalse();
    }

    @Test
    void anotherBaselineStandsInWhereTheBestSingleModelIsNotLabelled() {
        Results results = Objects.requireNonNull(JudgeTable.run(material(others())).results());
        assertThat(results.single().restated()).isTrue();
        assertThat(results.single().model()).isNotEqualTo(SINGLE).isIn(others());
    }

    @Test
    void nothingIsComparedWithFewerThanTwoModelsInCommon() {
        Findings findings = JudgeTable.run(material(List.of("odd")));
        assertThat(findings.results()).isNull();
        assertThat(findings.crossData().queries()).isEqualTo(TwoGroupsMaterial.QUERIES);
    }

    @Test
    void aCalibrationOfOtherAlphaIsHeldToItsWordAtThose() {
        View view = MATERIAL.view();
        Calibration fitted = Objects.requireNonNull(view.calibration());
        View coarse =
                view.withCalibration(
                        new Calibration(
                                fitted.queries(),
                                fitted.bestSingle(),
                                everyFourth(fitted.expected()),
                                everyFourth(fitted.paper()),
                                fitted.verdict(),
                                null));
        Results results = Objects.requireNonNull(JudgeTable.run(material(with(coarse))).results());
        ScorerFigures expected = results.scorers().getFirst();
        assertThat(expected.points()).isEqualTo(everyFourth(RESULTS.scorers().getFirst().points()));
        assertThat(Objects.requireNonNull(expected.calibrated()).coverage().performance())
                .isBetween(0.8, 1.0);
        assertThat(results.comparison().lines()).isEqualTo(RESULTS.comparison().lines());
    }

    @Test
    void ofAFewAlphaEachIsShownOnce() {
        View view = MATERIAL.view();
        Calibration fitted = Objects.requireNonNull(view.calibration());
        Expectations ends =
                new Expectations(
                        List.of(
                                fitted.expected().points().getFirst(),
                                fitted.expected().points().getLast()));
        View coarse =
                view.withCalibration(
                        new Calibration(
                                fitted.queries(),
                                fitted.bestSingle(),
                                ends,
                                ends,
                                fitted.verdict(),
                                null));
        Results results = Objects.requireNonNull(JudgeTable.run(material(with(coarse))).results());
        assertThat(results.comparison().lines())
                .extracting(Comparison.Line::alpha)
                .filteredOn(Objects::nonNull)
                .containsExactly(0.0, 1.0);
    }

    private static Expectations everyFourth(Expectations curve) {
        return new Expectations(everyFourth(curve.points()));
    }

    private static List<Expectation> everyFourth(List<Expectation> points) {
        return IntStream.rangeClosed(0, (points.size() - 1) / 4)
                .mapToObj(at -> points.get(4 * at))
                .toList();
    }

    @Test
    void aStaleCalibrationIsNotUsedAndTheReasonIsGiven() {
        View view = MATERIAL.view();
        View stale =
                view.withCalibration(
                        Objects.requireNonNull(view.calibration()).markedStale("new prices"));
        Findings findings = JudgeTable.run(material(with(stale)));
        assertThat(findings.uncalibrated()).contains("stale: new prices");
        Results results = Objects.requireNonNull(findings.results());
        assertThat(results.scorers()).allMatch(scorer -> scorer.calibrated() == null);
        assertThat(results.balanced().choice().expected()).isNull();
        assertThat(results.balanced().choice().alpha())
                .isEqualTo(RESULTS.balanced().choice().alpha());
    }

    @Test
    void queriesFarFromAllClustersAreCountedOutsideAndJudgedApart() {
        List<Embedding> embeddings = new ArrayList<>(MATERIAL.embeddings());
        for (int row = 0; row < 10; row++) {
            embeddings.set(row, Embedding.normalized(new float[] {-1, -1, 0, 0, 0, 0, 0, 0}));
        }
        Findings findings =
                JudgeTable.run(
                        new Material(
                                TABLE,
                                MATERIAL.view(),
                                MATERIAL.scorer(),
                                new LabelledData("1".repeat(64), MATERIAL.data().queries()),
                                embeddings));
        int before = FINDINGS.crossData().outside();
        assertThat(findings.crossData().outside()).isBetween(10, 10 + before);
        Outside outside = Objects.requireNonNull(findings.results()).balanced().outside();
        assertThat(Objects.requireNonNull(outside.outside()).queries())
                .isEqualTo(findings.crossData().outside());
        assertThat(Objects.requireNonNull(outside.inside()).queries())
                .isEqualTo(TwoGroupsMaterial.QUERIES - findings.crossData().outside());
        Outside.Side kept = Objects.requireNonNull(outside.kept());
        assertThat(kept.queries()).isEqualTo(TwoGroupsMaterial.QUERIES);
        // Outside, the safe model is the best single one: what is gained is gained inside.
        assertThat(gained(kept))
                .isCloseTo(
                        gained(outside.inside()) * outside.inside().queries() / kept.queries(),
                        within(1e-12));
    }

    private static double gained(Outside.Side side) {
        return side.router().outcome().performance() - side.single().outcome().performance();
    }

    @Test
    void whatKeepingQueriesSafeGivesIsUnknownWhereTheSafeModelIsNotLabelled() {
        Results results = Objects.requireNonNull(JudgeTable.run(material(others())).results());
        assertThat(results.balanced().outside().kept()).isNull();
    }

    @Test
    void everyClusterIsOfOneGroupAndNamesItsModel() {
        assertThat(RESULTS.clusters()).hasSize(2);
        RESULTS.clusters()
                .forEach(
                        cluster -> {
                            assertThat(cluster.judged())
                                    .isBetween(1, TwoGroupsMaterial.QUERIES - 1);
                            assertThat(cluster.purity()).isGreaterThan(0.9);
                            boolean sums = "sums".equals(cluster.dataset());
                            assertThat(Objects.requireNonNull(cluster.best()).model())
                                    .isEqualTo(sums ? TwoGroups.EVEN : TwoGroups.ODD);
                            assertThat(Objects.requireNonNull(cluster.cheapest()).model()).isZero();
                        });
    }
}
