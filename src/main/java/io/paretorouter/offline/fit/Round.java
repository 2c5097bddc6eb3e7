package io.paretorouter.offline.fit;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.PerQuery;

/**
 * One dealing of all queries into folds, and what each scorer chose for every query while it was
 * held out. Of the tables that chose, nothing is kept.
 */
final class Round {
    private final int[] foldOf;
    private final AlphaSweep expected;
    private final AlphaSweep paper;

    private Round(int[] foldOf, AlphaSweep expected, AlphaSweep paper) {
        this.foldOf = foldOf;
        this.expected = expected;
        this.paper = paper;
    }

    /** What scorers with these knobs choose by these folds. */
    static Round of(OutOfFold folds, Setting setting) {
        return new Round(
                folds.heldOut().numbers(),
                folds.sweep(Scorer.Kind.EXPECTED, setting, AlphaSweep.GRID),
                folds.sweep(Scorer.Kind.PAPER, setting, AlphaSweep.GRID));
    }

    /** The fold that held a query out, in [0, 5). */
    int fold(int row) {
        return foldOf[row];
    }

    /**
     * What a scorer's choices at one α earned and cost.
     *
     * @param at a position in {@link AlphaSweep#GRID}
     * @param labels complete in every chosen cell
     * @param rows which queries count
     */
    PerQuery gave(Scorer.Kind scorer, int at, Labels labels, int[] rows) {
        return PerQuery.of(labels, sweep(scorer).choices(at), rows);
    }

    /** What a scorer chose for every query, over {@link AlphaSweep#GRID}. */
    AlphaSweep sweep(Scorer.Kind scorer) {
        return switch (scorer) {
            case EXPECTED -> expected;
            case PAPER -> paper;
        };
    }
}
