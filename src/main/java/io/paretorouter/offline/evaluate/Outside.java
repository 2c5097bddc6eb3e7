package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Expectation;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Queries unlike all that was fitted, and what routing them as any other would have given: where
 * that is worse than the best single model, keeping them safe pays.
 *
 * @param inside the queries at or above the threshold; null where there is none
 * @param outside the queries below it; null where there is none
 */
public record Outside(@Nullable Side inside, @Nullable Side outside) {

    /**
     * One side of the threshold.
     *
     * @param queries how many, at least 1
     * @param router what the scorer's choices earned and cost, the threshold left out of account
     * @param single the same of the best single model
     * @param gain of the router over the best single model
     */
    public record Side(int queries, Expectation router, Expectation single, PairedGain gain) {}

    /**
     * Parts queries by the threshold.
     *
     * @param outside whether a query, by its position, lies below it
     * @param router what the scorer's choices gave
     * @param single what the best single model gave on the same queries
     */
    public static Outside of(IntPredicate outside, PerQuery router, PerQuery single) {
        return new Outside(side(outside.negate(), router, single), side(outside, router, single));
    }

    private static @Nullable Side side(IntPredicate belongs, PerQuery router, PerQuery single) {
        int[] rows = IntStream.range(0, router.size()).filter(belongs).toArray();
        if (rows.length == 0) {
            return null;
        }
        PerQuery routed = router.select(rows);
        PerQuery held = single.select(rows);
        return new Side(
                rows.length, routed.estimate(), held.estimate(), PairedGain.of(routed, held));
    }
}
