package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Expectations;
import java.util.stream.IntStream;

/**
 * How often the 95 % intervals of a calibration hold the values of the test part.
 *
 * @param performance the share of α whose performance lies inside its interval, in [0, 1]
 * @param cost the share of α whose cost lies inside its interval, in [0, 1]
 */
public record Coverage(double performance, double cost) {

    /** Compares a calibration with the test curve, α by α; both are on the same grid. */
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
