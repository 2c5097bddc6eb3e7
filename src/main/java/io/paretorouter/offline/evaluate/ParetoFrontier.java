package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the Pareto frontier: the outcomes that no other beats in both performance and cost. */
public final class ParetoFrontier {
    private ParetoFrontier() {}

    /**
     * The frontier of the given outcomes, by ascending cost; performance rises strictly along it
     * too.
     */
    public static List<Outcome> of(List<Outcome> outcomes) {
        List<Outcome> byCost = new ArrayList<>(outcomes);
        byCost.sort(Outcome.CHEAPEST_FIRST);
        List<Outcome> frontier = new ArrayList<>();
        double highest = Double.NEGATIVE_INFINITY;
        for (Outcome outcome : byCost) {
            if (outcome.performance() > highest) {
                frontier.add(outcome);
                highest = outcome.performance();
            }
        }
        return List.copyOf(frontier);
    }

    /** The positions of the outcomes on the frontier, ascending. */
    static int[] positions(List<Outcome> outcomes) {
        List<Outcome> frontier = of(outcomes);
        return IntStream.range(0, outcomes.size())
                .filter(at -> frontier.contains(outcomes.get(at)))
                .toArray();
    }
}
