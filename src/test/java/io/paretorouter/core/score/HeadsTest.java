package io.paretorouter.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.table.AffineMap;
import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.View;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What linear heads are to scorer {@code expected}: its belief before it has seen a cluster. */
class HeadsTest {
    private static final int D = 4;
    private static final int MODELS = 3;
    private static final int CLUSTERS = 5;
    private static final SplittableRandom RANDOM = new SplittableRandom(1);
    private static final View BARE =
            TestTables.view(
                    TestTables.randomRows(RANDOM, CLUSTERS, D),
                    D,
                    TestTables.randomCells(RANDOM, CLUSTERS, MODELS, 0));
    private static final Embedding QUERY = TestTables.randomQuery(RANDOM, D);

    /** Performances 0.3, 7 and -2, costs 0.001, 0.002 and -0.5 at {@link #QUERY}. */
    private static final double[] SAID = {0.3, 7, -2, 0.001, 0.002, -0.5};

    /** Each head is a multiple of the query itself, half of it as constant. */
    private static Heads heads() {
        float[] rows = new float[SAID.length * (D + 1)];
        for (int head = 0; head < SAID.length; head++) {
            for (int i = 0; i < D; i++) {
                rows[head * (D + 1) + i] = (float) (SAID[head] / 2 * QUERY.component(i));
            }
            rows[head * (D + 1) + D] = (float) (SAID[head] / 2);
        }
        return new Heads(new AffineMap(rows, D));
    }

    private static Evidence evidence(View view, double kappa) {
        return new Estimator(view, new ScorerParameters(15, kappa, 3, 1)).evidence(QUERY);
    }

    @Test
    void countForEverythingWhereClustersCountForNothingAndStayWithinWhatIsPossible() {
        Evidence evidence = evidence(BARE.withHeads(heads()), 1e12);
        double[] performance = {0.3, 1, 0};
        double[] cost = {0.001, 0.002, 0};
        for (int model = 0; model < MODELS; model++) {
            assertThat(evidence.performance(model)).isCloseTo(performance[model], within(1e-6));
            assertThat(evidence.cost(model)).isCloseTo(cost[model], within(1e-6));
        }
    }

    @Test
    void countForAlmostNothingWhereClustersAreAllThatCounts() {
        Evidence with = evidence(BARE.withHeads(heads()), 1e-9);
        Evidence without = evidence(BARE, 1e-9);
        for (int model = 0; model < MODELS; model++) {
            assertThat(with.performance(model)).isCloseTo(without.performance(model), within(1e-6));
            assertThat(with.cost(model)).isCloseTo(without.cost(model), within(1e-6));
        }
    }

    @Test
    void makeNoCandidateOfAModelWithoutLabels() {
        TestTables.Cells cells = TestTables.randomCells(RANDOM, CLUSTERS, MODELS, 0);
        for (int cell = 1; cell < CLUSTERS * MODELS; cell += MODELS) {
            cells.cost()[cell] = 0;
            cells.costCount()[cell] = 0;
        }
        View view =
                TestTables.view(TestTables.randomRows(RANDOM, CLUSTERS, D), D, cells)
                        .withHeads(heads());
        Evidence evidence = evidence(view, 20);
        assertThat(evidence.candidate(0)).isTrue();
        assertThat(evidence.candidate(1)).isFalse();
        assertThat(evidence.cost(1)).isNaN();
    }

    @Test
    void mustBeThoseOfTheViewsModels() {
        Heads two = new Heads(new AffineMap(new float[4 * (D + 1)], D));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BARE.withHeads(two))
                .withMessageContaining("heads of 2 models but sums of 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Heads(new AffineMap(new float[3 * (D + 1)], D)))
                .withMessageContaining("as many performances as costs");
    }
}
