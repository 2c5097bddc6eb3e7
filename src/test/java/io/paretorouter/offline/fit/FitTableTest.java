package io.paretorouter.offline.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.core.TestTables;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.route.Eligibility;
import io.paretorouter.core.route.Goal;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.data.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitTableTest {
    private static final TrainingSet ROWS = TwoGroups.rows(new SplittableRandom(1), 200);

    private static FitOptions options(Integer k, boolean threshold, long seed) {
        return new FitOptions(Knobs.FREE.withClusters(k), 2, threshold, seed);
    }

    private static RoutingTable fit(TrainingSet rows, FitOptions options) {
        return new FitTable(options, (what, step, steps) -> {})
                .run(Map.of(TestTables.EMBEDDER, rows), TwoGroups.MODELS, TwoGroups.PROVENANCE);
    }

    private static View view(RoutingTable table) {
        return table.viewOf(TestTables.EMBEDDER);
    }

    private static String choice(RoutingTable table, Scorer.Kind scorer, Embedding query) {
        Router router =
                new Router(table, TestTables.EMBEDDER, Router.OutOfDistributionPolicy.REPORT);
        return router.decide(
                        "",
                        query,
                        new Routing(new Goal.Weight(new Tradeoff(1)), scorer, Eligibility.ANY))
                .chosen()
                .model();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = 12)
    void givesTheSameBytesForTheSameSeed(Integer k) {
        assertThat(TableFile.toBytes(fit(ROWS, options(k, true, 3))))
                .isEqualTo(TableFile.toBytes(fit(ROWS, options(k, true, 3))));
    }

    @Test
    void makesOtherClustersForAnotherSeed() {
        assertThat(view(fit(ROWS, options(12, false, 1))).centroids().rows())
                .isNotEqualTo(view(fit(ROWS, options(12, false, 2))).centroids().rows());
    }

    @Test
    void makesAsManyClustersAsItIsGiven() {
        assertThat(view(fit(ROWS, options(12, true, 1))).centroids().count()).isEqualTo(12);
    }

    @Test
    void choosesTheNumberOfClustersFromTheGridAsFarAsThereAreFourRowsForEach() {
        List<String> heard = new ArrayList<>();
        RoutingTable table =
                new FitTable(
                                options(null, true, 1),
                                (what, step, steps) -> heard.add(step + "/" + steps + " " + what))
                        .run(
                                Map.of(TestTables.EMBEDDER, ROWS),
                                TwoGroups.MODELS,
                                TwoGroups.PROVENANCE);
        assertThat(view(table).centroids().count()).isIn(KnobSearch.CLUSTERS);
        assertThat(heard)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("1/4 full: k 1"),
                        second -> assertThat(second).startsWith("2/4 full: k 8"),
                        third -> assertThat(third).startsWith("3/4 full: k 16"),
                        fourth -> assertThat(fourth).startsWith("4/4 full: k 30"));
    }

    @Test
    void makesOneClusterOfRowsThatAreTooFewForMore() {
        TrainingSet few = ROWS.select(IntStream.range(0, 20).toArray());
        assertThat(view(fit(few, options(null, true, 1))).centroids().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Scorer.Kind.class)
    void sendsHeldOutQueriesToTheModelThatTheirGroupNeeds(Scorer.Kind scorer) {
        RoutingTable table = fit(ROWS, options(null, true, 1));
        SplittableRandom random = new SplittableRandom(99);
        for (int i = 0; i < 100; i++) {
            Embedding query = TwoGroups.query(random, i % 2);
            assertThat(choice(table, scorer, query)).isEqualTo(i % 2 == 0 ? "even" : "odd");
        }
    }

    @Test
    void takesTheBestSingleModelForSafe() {
        TrainingSet mostlyOdd =
                ROWS.select(
                        IntStream.range(0, 200).filter(row -> row % 2 == 1 || row < 60).toArray());
        assertThat(fit(mostlyOdd, options(2, false, 1)).safeModel()).isEqualTo("odd");
    }

    /** The threshold lets 1 % fall below it; 5 % of 1,000 fresh queries are far from chance. */
    @ParameterizedTest
    @NullSource
    @ValueSource(ints = 4)
    void measuresAThresholdThatQueriesLikeTheFittedOnesSeldomFallBelow(Integer k) {
        View view = view(fit(ROWS, options(k, true, 1)));
        SplittableRandom random = new SplittableRandom(7);
        long below =
                IntStream.range(0, 1000)
                        .mapToObj(i -> TwoGroups.query(random, i % 2))
                        .filter(query -> below(view, query))
                        .count();
        assertThat(below).isLessThan(50);
    }

    private static boolean below(View view, Embedding query) {
        return view.outside(query, view.nearest(query, 1));
    }

    @Test
    void measuresAThresholdThatAQueryUnlikeTheFittedOnesFallsBelow() {
        View view = view(fit(ROWS, options(4, true, 1)));
        assertThat(below(view, TwoGroups.query(new SplittableRandom(1), 5))).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = 4)
    void leavesTheThresholdOutWhenAskedTo(Integer k) {
        View.Scale scale = view(fit(ROWS, options(k, false, 1))).scale();
        assertThat(scale.outOfDistributionCosine()).isNull();
        assertThat(scale.novelty()).isNull();
    }

    @Test
    void leavesTheThresholdOutWhereNoFoldCanFillTheClusters() {
        TrainingSet ten = ROWS.select(IntStream.range(0, 10).toArray());
        assertThat(view(fit(ten, options(10, true, 1))).scale().outOfDistributionCosine()).isNull();
        assertThat(view(fit(ten, options(8, true, 1))).scale().outOfDistributionCosine())
                .isNotNull();
    }

    @Test
    void refusesMoreClustersThanRows() {
        assertThatThrownBy(() -> fit(ROWS, options(201, true, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot make 201 clusters of 200 rows");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void asksForTheNumberOfClustersWhereRowsAreTooFewToChooseIt(int rows) {
        TrainingSet few = ROWS.select(IntStream.range(0, rows).toArray());
        assertThatThrownBy(() -> fit(few, options(null, true, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(rows + " queries are too few to choose k by cross-validation: give k");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5})
    void fitsAHandfulOfRowsWhenGivenTheNumberOfClusters(int rows) {
        TrainingSet few = ROWS.select(IntStream.range(0, rows).toArray());
        assertThat(view(fit(few, options(1, true, 1))).centroids().count()).isEqualTo(1);
    }

    @Test
    void neverChoosesAModelWithoutCosts() {
        Label best = new Label(1, Double.NaN, Double.NaN, Double.NaN);
        RoutingTable table = fit(with("odd", best), options(4, true, 1));
        assertThat(view(table).statistics().candidate(TwoGroups.ODD)).isFalse();
        assertThat(table.safeModel()).isEqualTo("even");
        assertThat(choice(table, Scorer.Kind.EXPECTED, TwoGroups.query(new SplittableRandom(1), 1)))
                .isNotEqualTo("odd");
    }

    private static TrainingSet with(String model, Label label) {
        Map<String, Label> labels = new HashMap<>();
        labels.put("cheap", new Label(0.4, 0.0001, 100, 10));
        labels.put("even", new Label(0.9, 0.01, 100, 10));
        labels.put(model, label);
        return TwoGroups.rows(
                new SplittableRandom(1), IntStream.range(0, 100).mapToObj(row -> labels).toList());
    }

    @Test
    void aCandidateThatNoQueryIsWhollyLabelledForLeavesNothingToCalibrateBy() {
        Label known = new Label(0.5, 0.01, 1, 1);
        Label scored = new Label(1, Double.NaN, 1, 1);
        Label paid = new Label(Double.NaN, 0.001, 1, 1);
        TrainingSet rows =
                TwoGroups.rows(
                        new SplittableRandom(1),
                        IntStream.range(0, 200)
                                .mapToObj(
                                        row ->
                                                Map.of(
                                                        "cheap", known,
                                                        "even", known,
                                                        "odd", row % 3 == 0 ? scored : paid))
                                .toList());
        View view = view(fit(rows, options(4, true, 1)));
        assertThat(view.statistics().candidate(TwoGroups.ODD)).isTrue();
        assertThat(view.calibration()).isNull();
    }

    @Test
    void queriesThatAreNearlyAllAlikeAreRefusedOrNotCalibratedBy() {
        TrainingSet alike = ROWS.select(new int[300]);
        assertThatThrownBy(() -> fit(alike, options(null, true, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "300 queries, nearly all alike, are too few to choose k by"
                                + " cross-validation: give k");
        assertThat(view(fit(alike, options(1, true, 1))).calibration()).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = 4)
    void aFewTextsAskedOverAndOverAreFitted(Integer k) {
        int[] seven = IntStream.range(0, 300).map(i -> i % 7).toArray();
        assertThat(view(fit(ROWS.select(seven), options(k, true, 1))).calibration()).isNotNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = 4)
    void refusesLabelsWithoutAnyModelOfBothPerformanceAndCost(Integer k) {
        Map<String, Label> labels =
                Map.of(
                        "even", new Label(1, Double.NaN, Double.NaN, Double.NaN),
                        "odd", new Label(Double.NaN, 1, Double.NaN, Double.NaN));
        TrainingSet rows =
                TwoGroups.rows(
                        new SplittableRandom(1),
                        IntStream.range(0, 100).mapToObj(row -> labels).toList());
        assertThatThrownBy(() -> fit(rows, options(k, true, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no model has both performance and cost labels");
    }

    @Test
    void fitsLabelsSoRareThatSomeFoldHasNone() {
        Map<String, Label> only = Map.of("even", new Label(1, 0.01, 100, 10));
        TrainingSet rows =
                TwoGroups.rows(
                        new SplittableRandom(1),
                        IntStream.range(0, 100)
                                .mapToObj(row -> row == 0 ? only : Map.<String, Label>of())
                                .toList());
        RoutingTable table = fit(rows, options(null, true, 1));
        assertThat(table.safeModel()).isEqualTo("even");
        assertThat(view(table).statistics().performance().totalCount(TwoGroups.EVEN)).isEqualTo(1);
    }

    @Test
    void refusesOptionsThatCannotBeMet() {
        assertThatThrownBy(() -> options(0, true, 1)).hasMessage("k must be at least 1, got 0");
        assertThatThrownBy(() -> new FitOptions(Knobs.FREE, 0, true, 1))
                .hasMessage("restarts must be at least 1, got 0");
    }
}
