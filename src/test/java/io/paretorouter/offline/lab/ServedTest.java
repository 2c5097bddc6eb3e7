package io.paretorouter.offline.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.Baselines;
import io.paretorouter.offline.evaluate.Gain;
import io.paretorouter.offline.evaluate.PerQuery;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServedTest {
    private static final int QUERIES = 120;
    private static final Labels LABELS = TwoGroups.rows(new SplittableRandom(3), QUERIES).labels();
    private static final int[] ROWS = IntStream.range(0, QUERIES).toArray();

    /** The first group by its model, the second by the cheap one. */
    private static final PerQuery ROUTED =
            PerQuery.of(
                    LABELS,
                    IntStream.of(ROWS).map(row -> row % 2 == 0 ? TwoGroups.EVEN : 0).toArray(),
                    ROWS);

    private static final PerQuery SAFE =
            PerQuery.of(LABELS, Baselines.single(LABELS, TwoGroups.ODD), ROWS);

    @Test
    void whereNoQueryIsUnlikeTheFittedAllAreRouted() {
        Served served = Served.of(ROUTED, SAFE, row -> false);
        assertThat(served).isEqualTo(new Served(0, Gain.of(ROUTED.mean(), SAFE.mean())));
    }

    @Test
    void whereAllAreUnlikeTheFittedTheSafeModelAnswersAll() {
        assertThat(Served.of(ROUTED, SAFE, row -> true)).isEqualTo(new Served(1, Gain.NONE));
    }

    @Test
    void whatIsKeptSafeGainsNothingAndTheRestItsShare() {
        Gain all = Gain.of(ROUTED.mean(), SAFE.mean());
        // Every fourth pair of neighbours: a quarter of either group.
        Served served = Served.of(ROUTED, SAFE, row -> row % 8 < 2);
        assertThat(served.unlike()).isEqualTo(0.25);
        assertThat(served.gain().performance()).isCloseTo(0.75 * all.performance(), within(1e-9));
        assertThat(served.gain().costSaved()).isCloseTo(0.75 * all.costSaved(), within(1e-9));
    }
}
