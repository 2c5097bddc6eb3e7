package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Labels;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Policies that a router is compared with; each returns one column per row. */
public final class Baselines {
    private Baselines() {}

    /** The same model for every query. */
    public static int[] single(Labels labels, int model) {
        int[] choices = new int[labels.rows()];
        Arrays.fill(choices, model);
        return choices;
    }

    /**
     * The model of highest mean performance over {@code rows}; ties go to the lower cost, then to
     * the first column.
     *
     * @param candidates the columns to choose from, at least one
     */
    public static int best(Labels labels, int[] candidates, int[] rows) {
        return first(labels, candidates, rows, Outcome.BEST_FIRST);
    }

    /**
     * The model of lowest mean cost over {@code rows}; ties go to the higher performance, then to
     * the first column.
     */
    public static int cheapest(Labels labels, int[] candidates, int[] rows) {
        return first(labels, candidates, rows, Outcome.CHEAPEST_FIRST);
    }

    private static int first(
            Labels labels, int[] candidates, int[] rows, Comparator<Outcome> order) {
        int first = candidates[0];
        Outcome its = Outcomes.of(labels, single(labels, first), rows);
        for (int candidate : candidates) {
            Outcome outcome = Outcomes.of(labels, single(labels, candidate), rows);
            if (order.compare(outcome, its) < 0) {
                first = candidate;
                its = outcome;
            }
        }
        return first;
    }

    /**
     * For each query, the model of highest performance, the cheapest of ties: the upper bound for
     * any router.
     */
    public static int[] oracle(Labels labels, int[] candidates) {
        return IntStream.range(0, labels.rows())
                .map(row -> oracle(labels, candidates, row))
                .toArray();
    }

    private static int oracle(Labels labels, int[] candidates, int row) {
        int best = candidates[0];
        for (int candidate : candidates) {
            Outcome outcome = outcome(labels.label(row, candidate));
            if (Outcome.BEST_FIRST.compare(outcome, outcome(labels.label(row, best))) < 0) {
                best = candidate;
            }
        }
        return best;
    }

    private static Outcome outcome(Label label) {
        return new Outcome(label.performance(), label.costUsd());
    }
}
