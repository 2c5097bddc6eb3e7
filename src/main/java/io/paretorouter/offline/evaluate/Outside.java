package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Expectation;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Results on in-distribution and on out-of-distribution queries: if routing the latter does worse
 * than the best single model, sending them to the safe model pays.
 *
 * @param inside in-distribution queries, routed; null if there are none
 * @param outside out-of-distribution queries, as if they had been routed; null if there are none
 * @param kept all queries, those out of distribution sent to the safe model, as a router does by
 *     default; null if that model's results are unknown
 */
public record Outside(@Nullable Side inside, @Nullable Side outside, @Nullable Side kept) {

    /**
     * Results on some of the queries.
     *
     * @param queries their number, at least 1
     * @param router the performance and cost of the router's choices
     * @param single the performance and cost of the best single model
     * @param gain of the router over the best single model
     */
    public record Side(int queries, Expectation router, Expectation single, PairedGain gain) {}

    /**
     * Separates the results on out-of-distribution queries from the others.
     *
     * @param outside whether the query at a position is out of distribution
     * @param router the results of the scorer's choices
     * @param single the results of the best single model on the same queries
     * @param safe the results of the safe model on them; null if unknown
     */
    public static Outside of(
            IntPredicate outside, PerQuery router, PerQuery single, @Nullable PerQuery safe) {
        return new Outside(
                side(outside.negate(), router, single),
                side(outside, router, single),
                safe == null ? null : side(router.except(outside, safe), single));
    }

    private static @Nullable Side side(IntPredicate belongs, PerQuery router, PerQuery single) {
        int[] rows = IntStream.range(0, router.size()).filter(belongs).toArray();
        if (rows.length == 0) {
            return null;
        }
        return side(router.select(rows), single.select(rows));
    }

    private static Side side(PerQuery router, PerQuery single) {
        return new Side(
                router.size(), router.estimate(), single.estimate(), PairedGain.of(router, single));
    }
}
