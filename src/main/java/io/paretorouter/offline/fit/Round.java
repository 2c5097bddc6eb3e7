package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.evaluate.AlphaSweep;
import java.util.ArrayList;
import java.util.List;

/**
 * One dealing of all queries into folds, and what each scorer chose for every query while it was
 * held out. Of the tables that chose, nothing is kept.
 */
final class Round {
    /** As many queries as are to be held out in all, each in several rounds where there are few. */
    private static final int ENOUGH = 12_000;

    private static final int MOST = 5;

    /** An odd number of well mixed bits, 2^64 over the golden ratio: seeds of rounds lie apart. */
    private static final long APART = 0x9E3779B97F4A7C15L;

    private final int[] foldOf;
    private final AlphaSweep expected;
    private final AlphaSweep paper;

    private Round(int[] foldOf, AlphaSweep expected, AlphaSweep paper) {
        this.foldOf = foldOf;
        this.expected = expected;
        this.paper = paper;
    }

    /** How every round fits and chooses. */
    record Design(
            EmbedderId embedder, SphericalKMeans kMeans, ScorerParameters parameters, long seed) {}

    /**
     * All rounds: the first as it was dealt, and others until enough queries were held out.
     *
     * @param clusterings of the rows that are clustered
     */
    static List<Round> run(
            OutOfFold first, TrainingSet training, Clusterings clusterings, Design design) {
        List<Round> rounds = new ArrayList<>(List.of(of(first, design)));
        int count = Math.min(MOST, Math.ceilDiv(ENOUGH, training.rows()));
        for (int round = 1; round < count; round++) {
            Folds dealt =
                    Folds.deal(
                            training,
                            design.embedder(),
                            design.seed() + round * APART,
                            clusterings.ofRound(round));
            rounds.add(of(OutOfFold.run(dealt, design.kMeans()), design));
        }
        return rounds;
    }

    private static Round of(OutOfFold folds, Design design) {
        return new Round(
                folds.heldOut().numbers(),
                folds.sweep(Scorer.Kind.EXPECTED, design.parameters(), AlphaSweep.GRID),
                folds.sweep(Scorer.Kind.PAPER, design.parameters(), AlphaSweep.GRID));
    }

    /** The fold that held a query out, in [0, 5). */
    int fold(int row) {
        return foldOf[row];
    }

    /** What a scorer chose for every query, over {@link AlphaSweep#GRID}. */
    AlphaSweep sweep(Scorer.Kind scorer) {
        return switch (scorer) {
            case EXPECTED -> expected;
            case PAPER -> paper;
        };
    }
}
