package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.data.Labels;
import java.util.Arrays;
import java.util.List;

/**
 * What can be had without reading a query: one model for all, or a draw by lot between two. It
 * saves cost too, and loses performance for it; a router that knows something of queries does
 * better.
 */
public final class Mixing {
    /** Costs within this share of each other are the same, added up in another order. */
    private static final double SAME = 1e-9;

    private Mixing() {}

    /**
     * The best mixture of single models that costs no more than {@code costUsd} on average; the
     * cheapest model where all cost more.
     *
     * @param models the columns to mix, at least one
     * @param rows labelled for every one of them
     * @param costUsd USD per query
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

    /** Two models, the share of the other, and what they give together. */
    private record Draw(int base, int other, double share, double performance) {
        static Draw only(int model, List<Outcome> means) {
            return new Draw(model, model, 0, means.get(model).performance());
        }

        /** As much of the dearer model as the cost allows, where it is the better one. */
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
