package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlphaSweepTest {
    private static final int D = 6;
    private static final int K = 7;
    private static final int M = 5;

    private static View view(RandomGenerator random) {
        return TestTables.view(
                TestTables.randomRows(random, K, D), D, TestTables.randomCells(random, K, M, 0.4));
    }

    private static List<Embedding> queries(RandomGenerator random, int count) {
        return Stream.generate(() -> TestTables.randomQuery(random, D)).limit(count).toList();
    }

    private static AlphaSweep sweep(View view, Scorer.Kind kind, List<Embedding> queries) {
        return AlphaSweep.run(
                new AlphaSweep.Subject(view, kind, view.parameters()), queries, AlphaSweep.GRID);
    }

    @Test
    void sweepsFourHundredStepsFromCheapestToBest() {
        assertThat(AlphaSweep.GRID).hasSize(401);
        assertThat(AlphaSweep.GRID.getFirst().alpha()).isZero();
        assertThat(AlphaSweep.GRID.get(116).alpha()).isEqualTo(0.29);
        assertThat(AlphaSweep.GRID.getLast().alpha()).isEqualTo(1);
    }

    @Test
    void findsThePositionNearestToAnAlpha() {
        AlphaSweep quarters = AlphaSweep.of(AlphaSweep.grid(4), new int[0][]);
        assertThat(quarters.nearest(0)).isZero();
        assertThat(quarters.nearest(0.13)).isEqualTo(1);
        assertThat(quarters.nearest(0.625)).isEqualTo(2);
        assertThat(quarters.nearest(1)).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(Scorer.Kind.class)
    void choosesAsTheRouterDoesAtEveryAlpha(Scorer.Kind kind) {
        SplittableRandom random = new SplittableRandom(11);
        for (int draw = 0; draw < 10; draw++) {
            View view = view(random);
            RoutingTable table = TestTables.table(view);
            Router router =
                    new Router(table, TestTables.EMBEDDER, Router.OutOfDistributionPolicy.SAFE);
            List<Embedding> queries = queries(random, 10);
            AlphaSweep sweep = sweep(view, kind, queries);
            for (int at = 0; at < AlphaSweep.GRID.size(); at++) {
                Tradeoff tradeoff = AlphaSweep.GRID.get(at);
                int[] choices = sweep.choices(at);
                for (int row = 0; row < choices.length; row++) {
                    assertThat(table.models().get(choices[row]).name())
                            .isEqualTo(
                                    router.decide(
                                                    "",
                                                    queries.get(row),
                                                    new Routing(
                                                            new Goal.Weight(tradeoff),
                                                            kind,
                                                            Eligibility.ANY))
                                            .chosen()
                                            .model());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Scorer.Kind.class)
    void choosesForAQueryWhateverOthersThereAre(Scorer.Kind kind) {
        SplittableRandom random = new SplittableRandom(12);
        View view = view(random);
        List<Embedding> queries = queries(random, 50);
        int[] together = sweep(view, kind, queries).choices(60);
        for (int row = 0; row < together.length; row++) {
            assertThat(sweep(view, kind, queries.subList(row, row + 1)).choices(60))
                    .containsExactly(together[row]);
        }
    }

    @ParameterizedTest
    @EnumSource(Scorer.Kind.class)
    void choosesAmongSomeModelsAsTheRouterDoesForARequestThatAllowsNoOthers(Scorer.Kind kind) {
        SplittableRandom random = new SplittableRandom(14);
        for (int draw = 0; draw < 10; draw++) {
            View view = view(random);
            RoutingTable table = TestTables.table(view);
            Router router =
                    new Router(table, TestTables.EMBEDDER, Router.OutOfDistributionPolicy.SAFE);
            Eligibility allow =
                    new Eligibility(Set.of("model-01", "model-03"), Set.of(), null, null);
            List<Embedding> queries = queries(random, 10);
            AlphaSweep sweep =
                    AlphaSweep.run(
                            new AlphaSweep.Subject(view, kind, view.parameters()),
                            queries,
                            AlphaSweep.GRID,
                            new int[] {1, 3});
            for (int at = 0; at < AlphaSweep.GRID.size(); at += 10) {
                var routing = new Routing(new Goal.Weight(AlphaSweep.GRID.get(at)), kind, allow);
                for (int row = 0; row < queries.size(); row++) {
                    assertThat(table.models().get(sweep.choices(at)[row]).name())
                            .isEqualTo(
                                    router.decide("", queries.get(row), routing).chosen().model());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Scorer.Kind.class)
    void choosesNothingWhereThereIsNoCandidate(Scorer.Kind kind) {
        SplittableRandom random = new SplittableRandom(13);
        TestTables.Cells nothing =
                new TestTables.Cells(
                        new double[K * M], new double[K * M], new double[K * M], new double[K * M]);
        View view = TestTables.view(TestTables.randomRows(random, K, D), D, nothing);
        assertThat(sweep(view, kind, queries(random, 3)).choices(50)).containsOnly(-1);
    }
}
