package io.paretorouter.offline.lab;

import io.paretorouter.offline.evaluate.Gain;
import io.paretorouter.offline.evaluate.PerQuery;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What users get by default: routing at the chosen α, with out-of-distribution queries sent to the
 * safe model. The figures of {@link io.paretorouter.offline.evaluate.Metrics}, like those in the
 * literature, route every query instead.
 *
 * @param unlike the share of test queries that are out of distribution, in [0, 1]
 * @param gain over the best single model, on all queries
 */
public record Served(double unlike, Gain gain) {

    /**
     * Computes what is served.
     *
     * @param routed the results of routing every query
     * @param safe the results of the best single model, here the safe one, on the same queries
     * @param unlike whether the query at a position is out of distribution
     */
    static Served of(PerQuery routed, PerQuery safe, IntPredicate unlike) {
        long kept = IntStream.range(0, routed.size()).filter(unlike).count();
        return new Served(
                (double) kept / routed.size(),
                Gain.of(routed.except(unlike, safe).mean(), safe.mean()));
    }
}
