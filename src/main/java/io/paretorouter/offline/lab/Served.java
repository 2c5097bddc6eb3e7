package io.paretorouter.offline.lab;

import io.paretorouter.offline.evaluate.Gain;
import io.paretorouter.offline.evaluate.PerQuery;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What users get of a router as it stands: at the chosen α, with the queries unlike all that was
 * fitted kept safe. The figures of {@link io.paretorouter.offline.evaluate.Metrics}, like those of
 * the field, route every query.
 *
 * @param unlike the share of the test queries that are kept safe, in [0, 1]
 * @param gain over the best single model, all queries counted
 */
public record Served(double unlike, Gain gain) {

    /**
     * Judges what is served.
     *
     * @param routed what routing every query gives
     * @param safe what the best single model, the safe one, gives on the same queries
     * @param unlike whether a query, by its position, is kept safe
     */
    static Served of(PerQuery routed, PerQuery safe, IntPredicate unlike) {
        long kept = IntStream.range(0, routed.size()).filter(unlike).count();
        return new Served(
                (double) kept / routed.size(),
                Gain.of(routed.except(unlike, safe).mean(), safe.mean()));
    }
}
