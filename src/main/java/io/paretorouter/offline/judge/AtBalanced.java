package io.paretorouter.offline.judge;

import io.paretorouter.core.score.Estimator;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Outside;
import io.paretorouter.offline.evaluate.PairedGain;
import io.paretorouter.offline.evaluate.PerQuery;
import io.paretorouter.offline.evaluate.Reliability;
import java.util.stream.IntStream;

/**
 * The results of the chosen scorer at the balanced α.
 *
 * @param choice the α and how it was found
 * @param outcome over all judged queries
 * @param gain over the best single model
 * @param outside in-distribution queries, out-of-distribution ones, and all with the default policy
 * @param reliability whether the predicted performances came true
 */
public record AtBalanced(
        Balanced choice,
        Expectation outcome,
        PairedGain gain,
        Outside outside,
        Reliability reliability) {

    /**
     * Computes the results.
     *
     * @param usable whether the calibration's expectations can be compared with the judged queries
     */
    static AtBalanced of(Held held, AlphaSweep sweep, boolean usable) {
        Balanced choice =
                Balanced.of(held.material().view().calibration(), usable, held.material().scorer());
        int[] chosen = sweep.choices(sweep.nearest(choice.alpha()));
        PerQuery router = held.results(chosen);
        PerQuery single = held.always(held.single());
        return new AtBalanced(
                choice,
                router.estimate(),
                PairedGain.of(router, single),
                Outside.of(held::outside, router, single, held.safe()),
                Reliability.of(predicted(held, chosen), router));
    }

    private static double[] predicted(Held held, int[] chosen) {
        Estimator estimator =
                new Estimator(held.material().view(), held.material().view().parameters());
        return IntStream.range(0, chosen.length)
                .parallel()
                .mapToDouble(
                        row ->
                                estimator
                                        .evidence(held.embeddings().get(row))
                                        .performance(chosen[row]))
                .toArray();
    }
}
