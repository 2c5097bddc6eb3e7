package io.paretorouter.offline.fit;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Baselines;
import io.paretorouter.offline.evaluate.Mixing;
import io.paretorouter.offline.evaluate.PairedGain;
import io.paretorouter.offline.evaluate.PerQuery;
import io.paretorouter.offline.evaluate.Significant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reaches the verdict on a view. Each query is routed by a table that was fitted without it, at an
 * α that was chosen on the queries of the other four folds, and counts with its mean over all
 * rounds. (The tables behind that choice were fitted with it, and so were the knobs; {@link
 * Verdict#doubt} allows for that.) The intervals come from a paired bootstrap over queries. Cost
 * depends on α far more than performance does, so the saving is reported at the α that all queries
 * together choose ({@link Saving}).
 */
final class Judge {
    private static final int SAFE = -1;

    private final List<Round> rounds;
    private final Labels labels;
    private final int[] rows;
    private final int[] always;
    private final PerQuery baseline;

    /**
     * The sets of queries that α is chosen on, as positions in {@code rows}: for each fold of each
     * round all queries outside that fold, and last all queries.
     */
    private final List<int[]> parts;

    /** The mean outcome of each part at every α, averaged over the rounds. */
    private final List<Curve> curves;

    /**
     * A judge of scorer {@code expected} on held-out queries.
     *
     * @param rows the queries that are labelled for every candidate
     * @param single the column of the best single model
     */
    Judge(List<Round> rounds, Labels labels, int[] rows, int single) {
        this.rounds = rounds;
        this.labels = labels;
        this.rows = rows;
        this.always = Baselines.single(labels, single);
        this.baseline = PerQuery.of(labels, always, rows);
        this.parts = parts();
        this.curves = curves();
    }

    private List<int[]> parts() {
        List<int[]> found = new ArrayList<>();
        for (Round round : rounds) {
            for (int fold = 0; fold < Folds.COUNT; fold++) {
                found.add(positions(round, fold, false));
            }
        }
        found.add(IntStream.range(0, rows.length).toArray());
        return found;
    }

    private List<Curve> curves() {
        List<List<Outcome>> outcomes = new ArrayList<>();
        parts.forEach(part -> outcomes.add(new ArrayList<>()));
        for (int at = 0; at < AlphaSweep.GRID.size(); at++) {
            PerQuery gave = average(at);
            for (int part = 0; part < parts.size(); part++) {
                outcomes.get(part).add(mean(gave, part));
            }
        }
        return outcomes.stream().map(Curve::new).toList();
    }

    /**
     * Rounded as in the calibration, so that outcomes that differ only in the last bit are equal
     * here too.
     */
    private Outcome mean(PerQuery gave, int part) {
        Outcome mean = gave.select(parts.get(part)).mean();
        return new Outcome(
                Significant.rounded(mean.performance()), Significant.rounded(mean.costUsd()));
    }

    private PerQuery average(int at) {
        return PerQuery.average(
                rounds.stream()
                        .map(round -> round.gave(Scorer.Kind.EXPECTED, at, labels, rows))
                        .toList());
    }

    /**
     * A rule to choose α: returns a position in the grid, or {@link #SAFE} for the best single
     * model.
     */
    private interface Rule {
        int choose(Curve curve, Outcome single);
    }

    /**
     * The verdict: on matching the best single model at lower cost if that passes, else on beating
     * its performance if that passes; if neither passes, on matching it. Only if no α matches it,
     * and beating it is not LIKELY either, is the verdict on beating it.
     */
    Verdict verdict() {
        Verdict matching = verdict(Curve::matching);
        if (matching.passes()) {
            return matching;
        }
        Verdict best = verdict((curve, single) -> curve.peak());
        if (best.passes()) {
            return best;
        }
        boolean oneMatches = choose(Curve::matching, parts.size() - 1) != SAFE;
        return oneMatches || best.pays() ? matching : best;
    }

    private Verdict verdict(Rule rule) {
        PerQuery routed =
                PerQuery.average(
                        IntStream.range(0, rounds.size())
                                .mapToObj(round -> held(round, rule))
                                .toList());
        PairedGain gain = PairedGain.of(routed, baseline);
        PerQuery mixture =
                Mixing.best(labels, CompleteRows.candidates(labels), rows, routed.mean().costUsd());
        int at = choose(rule, parts.size() - 1);
        return new Verdict(
                at == SAFE ? 1 : AlphaSweep.GRID.get(at).alpha(),
                rounded(gain.performance()),
                at == SAFE
                        ? new Estimate(0, 0, 0)
                        : new Saving(rounds, labels, rows, baseline).at(at),
                rounded(PairedGain.of(routed, mixture).performance()));
    }

    /** The results of one round, with α for each fold chosen on the other folds. */
    private PerQuery held(int of, Rule rule) {
        Round round = rounds.get(of);
        int[] choices = always.clone();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            int at = choose(rule, of * Folds.COUNT + fold);
            if (at != SAFE) {
                int[] chosen = round.sweep(Scorer.Kind.EXPECTED).choices(at);
                Arrays.stream(positions(round, fold, true))
                        .map(position -> rows[position])
                        .forEach(row -> choices[row] = chosen[row]);
            }
        }
        return PerQuery.of(labels, choices, rows);
    }

    private int choose(Rule rule, int part) {
        return rule.choose(curves.get(part), mean(baseline, part));
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
