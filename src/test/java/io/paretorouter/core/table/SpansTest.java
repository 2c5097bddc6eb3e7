package io.paretorouter.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.TestTables.Cells;
import io.paretorouter.core.score.Estimator;
import io.paretorouter.core.score.PaperScorer;
import io.paretorouter.core.score.Tradeoff;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpansTest {
    /** What ten costs of 0.1 and one of 1 differ by is their rounding. */
    private static final double TENTHS = 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1;

    /** One cluster; the second model is a tenth better, and as dear but for rounding. */
    private static View view() {
        double[] counts = {10, 10};
        return TestTables.view(
                new float[] {1, 0},
                2,
                new Cells(new double[] {5, 6}, counts, new double[] {1, TENTHS}, counts));
    }

    @Test
    void whatRoundingPartsIsOfNoWidth() {
        assertThat(TENTHS).isNotEqualTo(1);
        assertThat(Spans.width(TENTHS, 1)).isZero();
        assertThat(Spans.of(view().statistics()).cost()).isZero();
        assertThat(Spans.of(view().statistics()).performance()).isGreaterThan(0.09);
    }

    @Test
    void aWidthIsKeptToTheBitHoweverSmallTheFiguresAre() {
        assertThat(Spans.width(1e-12, 2e-12)).isEqualTo(2e-12 - 1e-12);
        assertThat(Spans.width(1, 1 + 1e-6)).isEqualTo(1 + 1e-6 - 1);
        assertThat(Spans.width(0, 0)).isZero();
    }

    @Test
    void withoutAnythingToMeasureThereIsNoWidth() {
        assertThat(Spans.width(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)).isZero();
    }

    @Test
    void thePaperTakesCostsThatDifferByRoundingForAlike() {
        View view = view();
        double[] scores =
                new PaperScorer(view, 1)
                        .score(
                                new Estimator(view, view.parameters())
                                        .evidence(
                                                TestTables.randomQuery(new SplittableRandom(1), 2)),
                                new Tradeoff(0));
        assertThat(scores).containsExactly(1, 1);
    }
}
