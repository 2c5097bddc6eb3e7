package io.paretorouter.offline.fit;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.PerQuery;

/**
 * One assignment of all queries to folds, and what each scorer chose for every query while it was
 * held out. The tables that made the choices are not kept.
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

    /** The choices of both scorers on these folds with the given setting. */
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
     * The performance and cost of a scorer's choices at one α.
     *
     * @param at a position in {@link AlphaSweep#GRID}
     * @param labels complete in every chosen cell
     * @param rows the queries to include
     */
    PerQuery gave(Scorer.Kind scorer, int at, Labels labels, int[] rows) {
        return PerQuery.of(labels, sweep(scorer).choices(at), rows);
    }

    /** The choices of a scorer for every query, over {@link AlphaSweep#GRID}. */
    AlphaSweep sweep(Scorer.Kind scorer) {
        return switch (scorer) {
            case EXPECTED -> expected;
            case PAPER -> paper;
        };
    }
}
