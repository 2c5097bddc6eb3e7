package io.paretorouter.core.table;

import java.util.List;

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
        int found = -1;
        for (int at = 0; at < outcomes.size(); at++) {
            if (outcomes.get(at).performance() >= performance
                    && (found < 0 || cheaper(at, found))) {
                found = at;
            }
        }
        return found;
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
        int best = -1;
        for (int at = 0; at < outcomes.size(); at++) {
            if (outcomes.get(at).costUsd() <= costUsd && (best < 0 || better(at, best))) {
                best = at;
            }
        }
        return best;
    }

    /** The cheapest α, by its position in the grid; the one of highest performance of equals. */
    public int cheapest() {
        int cheapest = 0;
        for (int at = 1; at < outcomes.size(); at++) {
            boolean sameCost = !cheaper(at, cheapest) && !cheaper(cheapest, at);
            if (cheaper(at, cheapest) || (sameCost && better(at, cheapest))) {
                cheapest = at;
            }
        }
        return cheapest;
    }

    private boolean better(int at, int than) {
        double ahead = outcomes.get(at).performance() - outcomes.get(than).performance();
        return ahead > 0 || (ahead == 0 && cheaper(at, than));
    }

    private boolean cheaper(int at, int than) {
        return outcomes.get(at).costUsd() < outcomes.get(than).costUsd();
    }
}
