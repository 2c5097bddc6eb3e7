package io.paretorouter.offline.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Baselines;
import io.paretorouter.offline.evaluate.Gain;
import io.paretorouter.offline.evaluate.PerQuery;
import io.paretorouter.offline.evaluate.Significant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrateTest {
    private static final int GOOD = 360;

    private static RoutingTable fit(TrainingSet rows) {
        return new FitTable(new FitOptions(Knobs.fixed(4), 1, true, 1), (what, step, steps) -> {})
                .run(Map.of(TestTables.EMBEDDER, rows), TwoGroups.MODELS, TwoGroups.PROVENANCE);
    }

    private static Calibration calibration(RoutingTable table) {
        return table.viewOf(TestTables.EMBEDDER).calibration();
    }

    /** Each specialist is right on its group with probability 0.9, the cheap one with 0.4. */
    private static TrainingSet noisy(SplittableRandom random, int count) {
        List<Map<String, Label>> labels = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            boolean even = row % 2 == 0;
            labels.add(
                    Map.of(
                            "cheap", label(random, 0.4, 0.0001),
                            "even", label(random, even ? 0.9 : 0.3, 0.01),
                            "odd", label(random, even ? 0.3 : 0.9, 0.01)));
        }
        return TwoGroups.rows(random, labels);
    }

    private static Label label(SplittableRandom random, double performance, double cost) {
        double right = random.nextDouble() < performance ? 1 : 0;
        return new Label(right, cost * (0.5 + random.nextDouble()), 100, 10);
    }

    @Test
    void whereSpecialistsDifferTheVerdictIsThatRoutingPays() {
        Calibration calibration = calibration(fit(noisy(new SplittableRandom(1), 300)));
        assertThat(calibration.verdict().passes()).isTrue();
        assertThat(calibration.verdict().performance().low()).isGreaterThan(0);
        assertThat(calibration.stale()).isNull();
    }

    @Test
    void whereOneModelIsBestEverywhereAndCheapestTheVerdictIsNoGain() {
        SplittableRandom random = new SplittableRandom(2);
        List<Map<String, Label>> labels =
                IntStream.range(0, 300)
                        .mapToObj(
                                row ->
                                        Map.of(
                                                "cheap", label(random, 0.8, 0.0001),
                                                "even", label(random, 0.5, 0.01),
                                                "odd", label(random, 0.5, 0.01)))
                        .toList();
        assertThat(calibration(fit(TwoGroups.rows(random, labels))).verdict().passes()).isFalse();
    }

    /**
     * 100 tables, five α, two quantities. At 95 % a share of 90 % or less over 1,000 dependent
     * values would need nearly every tenth table to be an outlier.
     */
    @Test
    void intervalsHoldWhatFreshQueriesGive() {
        int held = 0;
        int all = 0;
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RoutingTable table = fit(noisy(random, 200));
            Calibration calibration = calibration(table);
            TrainingSet fresh = noisy(random, calibration.queries());
            Curve happened = sweep(table, fresh);
            for (int at = 0; at <= 400; at += 100) {
                var expected = calibration.expected().points().get(at);
                var outcome = happened.outcomes().get(at);
                held += inside(expected.performance(), outcome.performance());
                held += inside(expected.costUsd(), outcome.costUsd());
                all += 2;
            }
        }
        assertThat((double) held / all).isGreaterThan(0.9);
    }

    /** 100 tables; a share of 90 % or less would need five outliers more than 95 % stands for. */
    @Test
    void theVerdictsIntervalHoldsWhatIsSavedOnManyFreshQueries() {
        int held = 0;
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RoutingTable table = fit(noisy(random, 200));
            Verdict verdict = calibration(table).verdict();
            TrainingSet fresh = noisy(random, 5000);
            Outcome single =
                    PerQuery.of(
                                    fresh.labels(),
                                    Baselines.single(
                                            fresh.labels(), table.indexOf(table.safeModel())),
                                    IntStream.range(0, fresh.rows()).toArray())
                            .mean();
            List<Tradeoff> alpha = List.of(new Tradeoff(verdict.alpha()));
            Outcome routed = sweep(table, fresh, alpha).outcomes().getFirst();
            held += inside(verdict.costSaved(), Gain.of(routed, single).costSaved());
        }
        assertThat(held).isGreaterThan(90);
    }

    @Test
    void theVerdictJudgesTheAlphaThatTheTableTakes() {
        for (int seed = 0; seed < 20; seed++) {
            Calibration calibration = calibration(fit(noisy(new SplittableRandom(seed), 120)));
            Expectations expected = calibration.expected();
            List<Double> taken = new ArrayList<>();
            taken.add(expected.alpha(expected.curve().peak()));
            if (calibration.matching(expected) >= 0) {
                taken.add(expected.alpha(calibration.matching(expected)));
            }
            assertThat(calibration.verdict().alpha()).isIn(taken);
        }
    }

    @Test
    void theVerdictsSavingIsThatOfTheCalibrationAtItsAlpha() {
        Calibration calibration = calibration(fit(noisy(new SplittableRandom(7), 300)));
        Verdict verdict = calibration.verdict();
        Outcome expected = calibration.expected().near(verdict.alpha()).outcome();
        assertThat(verdict.costSaved().mean())
                .isCloseTo(
                        Gain.of(expected, calibration.bestSingle().outcome()).costSaved(),
                        within(1e-4)); // figures of six digits
    }

    private static int inside(Estimate expected, double value) {
        return expected.low() <= value && value <= expected.high() ? 1 : 0;
    }

    private static Curve sweep(RoutingTable table, TrainingSet queries) {
        return sweep(table, queries, AlphaSweep.GRID);
    }

    private static Curve sweep(RoutingTable table, TrainingSet queries, List<Tradeoff> grid) {
        View view = table.viewOf(TestTables.EMBEDDER);
        return AlphaSweep.run(
                        new AlphaSweep.Subject(view, Scorer.Kind.EXPECTED, view.parameters()),
                        queries.queries(),
                        grid)
                .curve(queries.labels(), IntStream.range(0, queries.rows()).toArray());
    }

    @Test
    void theBestSingleModelIsThatOfTheTableOnTheSameQueries() {
        TrainingSet rows = noisy(new SplittableRandom(3), 200);
        RoutingTable table = fit(rows);
        int safe = table.indexOf(table.safeModel());
        double mean =
                IntStream.range(0, rows.rows())
                        .mapToDouble(row -> rows.labels().label(row, safe).performance())
                        .average()
                        .orElseThrow();
        assertThat(calibration(table).bestSingle().performance().mean())
                .isEqualTo(Significant.rounded(mean));
    }

    @Test
    void queriesWithoutALabelOfSomeCandidateDoNotSpeak() {
        List<Map<String, Label>> labels = new ArrayList<>(TwoGroups.alternating(200));
        for (int row = 0; row < 200; row++) {
            Map<String, Label> some = new HashMap<>(labels.get(row));
            if (row >= 60) {
                some.remove("cheap");
            }
            labels.set(row, some);
        }
        Calibration calibration = calibration(fit(TwoGroups.rows(new SplittableRandom(4), labels)));
        assertThat(calibration.queries()).isEqualTo(Math.round(60 * 3.0 / 7));
        double perfect = calibration.expected().points().get(GOOD).performance().mean();
        assertThat(perfect).isEqualTo(1);
    }

    @Test
    void whereTheBestSingleModelIsFreeThereIsNothingToGain() {
        Map<String, Label> free =
                Map.of(
                        "cheap", new Label(1, 0, 1, 1),
                        "even", new Label(0.5, 0.01, 1, 1),
                        "odd", new Label(0.5, 0.01, 1, 1));
        TrainingSet rows = TwoGroups.rows(new SplittableRandom(6), Collections.nCopies(100, free));
        assertThat(calibration(fit(rows)).verdict().passes()).isFalse();
    }

    @Test
    void tooFewCompleteQueriesGiveNoCalibration() {
        TrainingSet few = TwoGroups.rows(new SplittableRandom(5), Calibrate.LEAST_QUERIES - 1);
        assertThat(calibration(fit(few))).isNull();
        TrainingSet enough = TwoGroups.rows(new SplittableRandom(5), Calibrate.LEAST_QUERIES);
        assertThat(calibration(fit(enough))).isNotNull();
    }
}
