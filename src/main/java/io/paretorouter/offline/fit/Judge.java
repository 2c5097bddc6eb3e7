package io.paretorouter.offline.fit;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Baselines;
import io.paretorouter.offline.evaluate.Mixing;
import io.paretorouter.offline.evaluate.PairedGain;
import io.paretorouter.offline.evaluate.PerQuery;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Passes the verdict on a view. α is chosen by four folds and judged on the fifth, so that neither
 * the fit nor the choice has seen the queries that speak; every query speaks by the mean of what it
 * gave in all rounds. The bounds are a paired bootstrap's over queries.
 */
final class Judge {
    private static final int SAFE = -1;

    private final List<Round> rounds;
    private final Labels labels;
    private final int[] rows;

    /** What every query gave at each α, on average over the rounds. */
    private final List<PerQuery> curve;

    /**
     * A judge of scorer {@code expected} over held-out queries.
     *
     * @param rows the queries that are labelled for every candidate
     */
    Judge(List<Round> rounds, Labels labels, int[] rows) {
        this.rounds = rounds;
        this.labels = labels;
        this.rows = rows;
        this.curve =
                IntStream.range(0, AlphaSweep.GRID.size())
                        .mapToObj(at -> PerQuery.average(perRound(at)))
                        .toList();
    }

    private List<PerQuery> perRound(int at) {
        return rounds.stream().map(round -> PerQuery.of(labels, choices(round, at), rows)).toList();
    }

    private static int[] choices(Round round, int at) {
        return round.sweep(Scorer.Kind.EXPECTED).choices(at);
    }

    /** How α is chosen: a position in the grid, or {@link #SAFE} for the best single model. */
    private interface Rule {
        int choose(Curve curve, PerQuery single);
    }

    /**
     * The verdict: on matching the best single model at less cost, or on beating it.
     *
     * @param single its column
     */
    Verdict verdict(int single) {
        Verdict matching =
                verdict(
                        single,
                        (points, held) -> points.balanced(held.mean(), held.performanceError()));
        if (matching.passes()) {
            return matching;
        }
        Verdict best = verdict(single, (points, held) -> points.peak());
        return best.passes() ? best : matching;
    }

    private Verdict verdict(int single, Rule rule) {
        int[] always = Baselines.single(labels, single);
        PerQuery baseline = PerQuery.of(labels, always, rows);
        PerQuery routed =
                PerQuery.average(
                        rounds.stream().map(round -> held(round, always, baseline, rule)).toList());
        PairedGain gain = PairedGain.of(routed, baseline);
        PerQuery mixture =
                Mixing.best(labels, CompleteRows.candidates(labels), rows, routed.mean().costUsd());
        int at = choose(rule, baseline, IntStream.range(0, rows.length).toArray());
        return new Verdict(
                at == SAFE ? 1 : AlphaSweep.GRID.get(at).alpha(),
                rounded(gain.performance()),
                rounded(gain.costSaved()),
                rounded(PairedGain.of(routed, mixture).performance()));
    }

    /** What one round's folds gave, each at the α that the others chose. */
    private PerQuery held(Round round, int[] always, PerQuery baseline, Rule rule) {
        int[] choices = always.clone();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            int at = choose(rule, baseline, positions(round, fold, false));
            if (at != SAFE) {
                int[] chosen = choices(round, at);
                Arrays.stream(positions(round, fold, true))
                        .map(position -> rows[position])
                        .forEach(row -> choices[row] = chosen[row]);
            }
        }
        return PerQuery.of(labels, choices, rows);
    }

    private int choose(Rule rule, PerQuery baseline, int[] positions) {
        return rule.choose(
                new Curve(curve.stream().map(at -> at.select(positions).mean()).toList()),
                baseline.select(positions));
    }

    private int[] positions(Round round, int fold, boolean held) {
        return IntStream.range(0, rows.length)
                .filter(position -> (round.fold(rows[position]) == fold) == held)
                .toArray();
    }

    private static Estimate rounded(Estimate gain) {
        return Significant.rounded(gain.mean(), gain.low(), gain.high());
    }
}
