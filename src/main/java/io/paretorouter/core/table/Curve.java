package io.paretorouter.core.table;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The outcomes of a scorer at every α of a grid, over the same queries.
 *
 * @param outcomes one per α, in the order of the grid, at least one
 */
public record Curve(List<Outcome> outcomes) {
    public Curve {
        outcomes = List.copyOf(outcomes);
    }

    /** The position in the grid of the α with the highest performance; the cheapest on ties. */
    public int peak() {
        return bestWithin(Double.POSITIVE_INFINITY);
    }

    /**
     * The position in the grid of the cheapest α with at least the given performance; -1 if there
     * is none.
     *
     * @param performance in [0, 1]
     */
    public int cheapestAtLeast(double performance) {
        return first(
                outcome -> outcome.performance() >= performance,
                Comparator.comparingDouble(Outcome::costUsd));
    }

    /**
     * The position in the grid of the cheapest α with at least an outcome's performance; -1 if
     * there is none or it costs more than the outcome.
     */
    public int matching(Outcome single) {
        int at = cheapestAtLeast(single.performance());
        return at >= 0 && outcomes.get(at).costUsd() <= single.costUsd() ? at : -1;
    }

    /**
     * The position in the grid of the α with the highest performance at or below the given cost,
     * the cheapest on ties; -1 if there is none.
     *
     * @param costUsd USD per query
     */
    public int bestWithin(double costUsd) {
        return first(outcome -> outcome.costUsd() <= costUsd, Outcome.BEST_FIRST);
    }

    /** The position in the grid of the cheapest α; the one with the highest performance on ties. */
    public int cheapest() {
        return first(outcome -> true, Outcome.CHEAPEST_FIRST);
    }

    /**
     * The position of the first outcome, in the given order, among those that pass a filter; the
     * earliest on ties; -1 if none passes.
     */
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
