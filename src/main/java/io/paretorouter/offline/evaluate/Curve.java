package io.paretorouter.offline.evaluate;

import io.paretorouter.offline.data.Labels;
import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of a scorer at every α of a grid, over the same queries.
 *
 * @param outcomes one per α, in the order of the grid
 */
public record Curve(List<Outcome> outcomes) {
    public Curve {
        outcomes = List.copyOf(outcomes);
    }

    /** The curve of a sweep over {@code rows}, each labelled for every candidate. */
    public static Curve of(AlphaSweep sweep, Labels labels, int[] rows) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int at = 0; at < sweep.tradeoffs().size(); at++) {
            outcomes.add(Outcome.of(labels, sweep.choices(at), rows));
        }
        return new Curve(outcomes);
    }

    /** The α of highest performance, by its position in the grid; the cheapest of equals. */
    public int peak() {
        int peak = 0;
        for (int at = 1; at < outcomes.size(); at++) {
            double ahead = outcomes.get(at).performance() - outcomes.get(peak).performance();
            if (ahead > 0 || (ahead == 0 && cheaper(at, peak))) {
                peak = at;
            }
        }
        return peak;
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

    private boolean cheaper(int at, int than) {
        return outcomes.get(at).costUsd() < outcomes.get(than).costUsd();
    }
}
