package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Expectation;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Queries unlike all that was fitted, and what routing them as any other would have given: where
 * that is worse than the best single model, keeping them safe pays.
 *
 * @param inside the queries like what was fitted, routed; null where there is none
 * @param outside those unlike all that was fitted, had they been routed; null where there is none
 * @param kept all queries, those outside sent to the safe model, as a router does by default; null
 *     where that model's results are not known
 */
public record Outside(@Nullable Side inside, @Nullable Side outside, @Nullable Side kept) {

    /**
     * Some of the queries.
     *
     * @param queries how many, at least 1
     * @param router what the router's choices earned and cost
     * @param single the same of the best single model
     * @param gain of the router over the best single model
     */
    public record Side(int queries, Expectation router, Expectation single, PairedGain gain) {}

    /**
     * Parts the queries unlike all that was fitted from the others.
     *
     * @param outside whether a query, by its position, is unlike all that was fitted
     * @param router what the scorer's choices gave
     * @param single what the best single model gave on the same queries
     * @param safe what the safe model gave on them; null where that is not known
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
