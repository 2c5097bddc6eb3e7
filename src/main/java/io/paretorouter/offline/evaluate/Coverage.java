package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Expectations;
import java.util.stream.IntStream;

/**
 * How often a calibration's 95 % intervals held the test part's values.
 *
 * @param performance the share of α whose performance fell inside, in [0, 1]
 * @param cost the share of α whose cost fell inside, in [0, 1]
 */
public record Coverage(double performance, double cost) {

    /** Holds a calibration against what happened, α by α of the same grid. */
    public static Coverage of(Expectations expected, Curve happened) {
        int n = expected.points().size();
        long performance =
                IntStream.range(0, n)
                        .filter(
                                at ->
                                        Significant.holds(
                                                expected.points().get(at).performance(),
                                                happened.outcomes().get(at).performance()))
                        .count();
        long cost =
                IntStream.range(0, n)
                        .filter(
                                at ->
                                        Significant.holds(
                                                expected.points().get(at).costUsd(),
                                                happened.outcomes().get(at).costUsd()))
                        .count();
        return new Coverage((double) performance / n, (double) cost / n);
    }
}
