package io.paretorouter.offline.revise;

import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.offline.evaluate.Intervals;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Chooses the model to call when routing has nothing to go by. */
final class SafeModel {
    private SafeModel() {}

    /**
     * The column of the candidate whose 95 % interval of performance has the highest lower end.
     *
     * @throws IllegalArgumentException if no model is a candidate
     */
    static int of(Statistics statistics) {
        return IntStream.range(0, statistics.models())
                .filter(statistics::candidate)
                .boxed()
                .max(
                        Comparator.comparingDouble(
                                        (Integer model) -> interval(statistics, model).low())
                                .thenComparing(Comparator.reverseOrder()))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no model has both performance and cost labels"));
    }

    /**
     * The safe model as it was, unless it is no longer a candidate, or another is better beyond
     * doubt: their intervals do not overlap.
     */
    static int of(Statistics statistics, int was) {
        int best = of(statistics);
        boolean beyondDoubt =
                !statistics.candidate(was)
                        || interval(statistics, best).low() > interval(statistics, was).high();
        return beyondDoubt ? best : was;
    }

    private static Estimate interval(Statistics statistics, int model) {
        CellSums performance = statistics.performance();
        return Intervals.ofScores(
                Math.min(1, performance.overallMean(model)), performance.totalCount(model));
    }
}
