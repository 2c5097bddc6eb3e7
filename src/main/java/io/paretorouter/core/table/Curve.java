package io.paretorouter.core.table;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The outcome of a scorer at every α of a grid, over the same queries.
 *
 * @param outcomes one per α, in the order of the grid, at least one
 */
public record Curve(List<Outcome> outcomes) {
    public Curve {
        outcomes = List.copyOf(outcomes);
    }

    /** The α of highest performance, by its position in the grid; the cheapest of equals. */
    public int peak() {
        return bestWithin(Double.POSITIVE_INFINITY);
    }

    /**
     * The cheapest α whose performance is at least the given one, by its position in the grid; -1
     * if there is none.
     */
    public int cheapestAtLeast(double performance) {
        return first(
                outcome -> outcome.performance() >= performance,
                Comparator.comparingDouble(Outcome::costUsd));
    }

    /**
     * The cheapest α that holds an outcome's performance at no more than its cost, by its position
     * in the grid; -1 if there is none.
     */
    public int matching(Outcome single) {
        int at = cheapestAtLeast(single.performance());
        return at >= 0 && outcomes.get(at).costUsd() <= single.costUsd() ? at : -1;
    }

    /**
     * The α of highest performance whose cost is at most the given one, by its position in the
     * grid; the cheapest of equals; -1 if there is none.
     *
     * @param costUsd USD per query
     */
    public int bestWithin(double costUsd) {
        return first(outcome -> outcome.costUsd() <= costUsd, Outcome.BEST_FIRST);
    }

    /** The cheapest α, by its position in the grid; the one of highest performance of equals. */
    public int cheapest() {
        return first(outcome -> true, Outcome.CHEAPEST_FIRST);
    }

    /** The position of the first of some outcomes in an order, the first of equals; -1 of none. */
    private int first(Predicate<Outcome> among, Comparator<Outcome> order) {
        int first = -1;
        for (int at = 0; at < outcomes.size(); at++) {
            Outcome outcome = outcomes.get(at);
            if (among.test(outcome)
                    && (first < 0 || order.compare(outcome, outcomes.get(first)) < 0)) {
                first = at;
            }
        }
        return first;
    }
}
