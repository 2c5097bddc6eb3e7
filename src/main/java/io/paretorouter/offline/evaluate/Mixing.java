package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.data.Labels;
import java.util.Arrays;
import java.util.List;

/**
 * The best that can be done without reading a query: one model for all, or a random draw between
 * two. It saves cost too, but loses performance; a router must do better than that.
 */
public final class Mixing {
    /**
     * Costs within this share of each other are equal: sums in another order differ in the last
     * bits.
     */
    private static final double SAME = 1e-9;

    private Mixing() {}

    /**
     * The best mixture of two single models whose mean cost is at most {@code costUsd}; the
     * cheapest model if all cost more.
     *
     * @param models the columns to mix, at least one
     * @param rows queries that are labelled for all of these models
     * @param costUsd the budget in USD per query
     */
    public static PerQuery best(Labels labels, int[] models, int[] rows, double costUsd) {
        List<PerQuery> singles =
                Arrays.stream(models)
                        .mapToObj(
                                model -> PerQuery.of(labels, Baselines.single(labels, model), rows))
                        .toList();
        List<Outcome> means = singles.stream().map(PerQuery::mean).toList();
        Draw best = Draw.only(cheapest(means), means);
        for (int base = 0; base < means.size(); base++) {
            if (means.get(base).costUsd() <= costUsd * (1 + SAME)) {
                for (int other = 0; other < means.size(); other++) {
                    Draw draw = Draw.of(base, other, means, costUsd);
                    best = draw.performance() > best.performance() ? draw : best;
                }
            }
        }
        return singles.get(best.base()).mixed(best.share(), singles.get(best.other()));
    }

    private static int cheapest(List<Outcome> means) {
        int cheapest = 0;
        for (int model = 1; model < means.size(); model++) {
            boolean cheaper = means.get(model).costUsd() < means.get(cheapest).costUsd();
            cheapest = cheaper ? model : cheapest;
        }
        return cheapest;
    }

    /**
     * A mixture of two models: the share of {@code other}, in [0, 1], and their joint mean
     * performance.
     */
    private record Draw(int base, int other, double share, double performance) {
        static Draw only(int model, List<Outcome> means) {
            return new Draw(model, model, 0, means.get(model).performance());
        }

        /**
         * As much of the other model as the budget allows, if it is better and dearer; else none of
         * it.
         */
        static Draw of(int base, int other, List<Outcome> means, double costUsd) {
            double dearer = means.get(other).costUsd() - means.get(base).costUsd();
            double better = means.get(other).performance() - means.get(base).performance();
            if (dearer <= 0 || better <= 0) {
                return only(base, means);
            }
            double left = Math.max(0, costUsd - means.get(base).costUsd());
            double share = Math.min(1, left / dearer);
            return new Draw(base, other, share, means.get(base).performance() + share * better);
        }
    }
}
