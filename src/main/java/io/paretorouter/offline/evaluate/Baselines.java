package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Labels;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Ways of choosing that a router is held against; each gives a column per row. */
public final class Baselines {
    private Baselines() {}

    /** The same model for every query. */
    public static int[] single(Labels labels, int model) {
        int[] choices = new int[labels.rows()];
        Arrays.fill(choices, model);
        return choices;
    }

    /**
     * The model of highest mean performance over {@code rows}, then of lowest cost, then the first.
     *
     * @param candidates the columns to choose from, at least one
     */
    public static int best(Labels labels, int[] candidates, int[] rows) {
        int best = candidates[0];
        Outcome bestOutcome = Outcomes.of(labels, single(labels, best), rows);
        for (int candidate : candidates) {
            Outcome outcome = Outcomes.of(labels, single(labels, candidate), rows);
            if (better(outcome, bestOutcome)) {
                best = candidate;
                bestOutcome = outcome;
            }
        }
        return best;
    }

    private static boolean better(Outcome outcome, Outcome than) {
        return outcome.performance() > than.performance()
                || (outcome.performance() == than.performance()
                        && outcome.costUsd() < than.costUsd());
    }

    /**
     * The model of lowest mean cost over {@code rows}, then of highest performance, then the first.
     */
    public static int cheapest(Labels labels, int[] candidates, int[] rows) {
        int cheapest = candidates[0];
        Outcome lowest = Outcomes.of(labels, single(labels, cheapest), rows);
        for (int candidate : candidates) {
            Outcome outcome = Outcomes.of(labels, single(labels, candidate), rows);
            boolean cheaper =
                    outcome.costUsd() < lowest.costUsd()
                            || (outcome.costUsd() == lowest.costUsd()
                                    && outcome.performance() > lowest.performance());
            if (cheaper) {
                cheapest = candidate;
                lowest = outcome;
            }
        }
        return cheapest;
    }

    /** Per query the best result, and of equal results the cheapest: no router can do better. */
    public static int[] oracle(Labels labels, int[] candidates) {
        return IntStream.range(0, labels.rows())
                .map(row -> oracle(labels, candidates, row))
                .toArray();
    }

    private static int oracle(Labels labels, int[] candidates, int row) {
        int best = candidates[0];
        for (int candidate : candidates) {
            Label label = labels.label(row, candidate);
            Label than = labels.label(row, best);
            if (better(
                    new Outcome(label.performance(), label.costUsd()),
                    new Outcome(than.performance(), than.costUsd()))) {
                best = candidate;
            }
        }
        return best;
    }
}
