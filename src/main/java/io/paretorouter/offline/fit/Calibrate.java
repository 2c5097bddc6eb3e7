package io.paretorouter.offline.fit;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Baselines;
import io.paretorouter.offline.evaluate.PerQuery;
import io.paretorouter.offline.evaluate.Significant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what each scorer achieves at every α on held-out queries, with 95 % intervals.
 *
 * <p>From n held-out queries of variance σ², the interval for the mean over N fresh queries is
 *
 * <pre>mean ± t √(σ² (1/n + 1/N) + τ² (1 + 1/5)),  t = 2.306 (Student, 8 degrees of freedom)</pre>
 *
 * τ² is how much the tables of the folds differ beyond chance, averaged over all α within 0.05. It
 * is needed because tables fitted on other samples switch models at other α, which moves the cost
 * more than the choice of queries does: without it, cost intervals meant to cover 95 % covered 75
 * %. N is 3/7 of n, the size of the held-out part of a 70/30 split, so that the intervals can be
 * checked against one.
 */
public final class Calibrate {
    /** The fewest complete queries that a calibration is computed from. */
    public static final int LEAST_QUERIES = 50;

    private static final double FRESH_SHARE = 3.0 / 7;
    private static final double STUDENT = 2.306;

    private final List<Round> rounds;
    private final Labels labels;
    private final int[] rows;

    private Calibrate(List<Round> rounds, Labels labels, int[] rows) {
        this.rounds = rounds;
        this.labels = labels;
        this.rows = rows;
    }

    /**
     * Calibrates both scorers on held-out queries.
     *
     * @param rounds rounds of folds that held the queries out, at least one
     * @param single the column of the best single model
     * @return null if fewer than {@link #LEAST_QUERIES} queries are labelled for every candidate
     */
    static @Nullable Calibration run(List<Round> rounds, Labels labels, int single) {
        int[] complete = CompleteRows.of(labels);
        if (complete.length < LEAST_QUERIES) {
            return null;
        }
        Calibrate calibrate = new Calibrate(rounds, labels, complete);
        List<PerQuery> always =
                List.of(PerQuery.of(labels, Baselines.single(labels, single), complete));
        return new Calibration(
                calibrate.fresh(),
                new Expectation(
                        calibrate.estimate(calibrate.moments(always, PerQuery::performance), 0, 1),
                        calibrate.estimate(
                                calibrate.moments(always, PerQuery::costUsd), 0, Double.MAX_VALUE)),
                calibrate.expectations(Scorer.Kind.EXPECTED),
                calibrate.expectations(Scorer.Kind.PAPER),
                new Judge(rounds, labels, complete, single).verdict(),
                null);
    }

    /** N: the number of fresh queries that an interval is for. */
    private int fresh() {
        return Math.max(1, (int) Math.rint(FRESH_SHARE * rows.length));
    }

    private Expectations expectations(Scorer.Kind scorer) {
        List<Moments> performance = new ArrayList<>();
        List<Moments> cost = new ArrayList<>();
        for (int at = 0; at < AlphaSweep.GRID.size(); at++) {
            List<PerQuery> results = results(scorer, at);
            performance.add(moments(results, PerQuery::performance));
            cost.add(moments(results, PerQuery::costUsd));
        }
        List<Estimate> earned = estimates(performance, 1);
        List<Estimate> spent = estimates(cost, Double.MAX_VALUE);
        return new Expectations(
                IntStream.range(0, spent.size())
                        .mapToObj(at -> new Expectation(earned.get(at), spent.get(at)))
                        .toList());
    }

    private List<Estimate> estimates(List<Moments> curve, double most) {
        return IntStream.range(0, curve.size())
                .mapToObj(at -> estimate(curve.get(at), Moments.smoothBetween(curve, at), most))
                .toList();
    }

    /** The results of a scorer at one α, one element per round. */
    private List<PerQuery> results(Scorer.Kind scorer, int at) {
        return rounds.stream().map(round -> round.gave(scorer, at, labels, rows)).toList();
    }

    private Moments moments(List<PerQuery> results, Moments.Quantity quantity) {
        return Moments.of(rounds, rows, results, quantity);
    }

    private Estimate estimate(Moments moments, double between, double most) {
        double mean = Math.min(most, moments.mean());
        double queries = 1.0 / rows.length + 1.0 / fresh();
        double half = STUDENT * Math.sqrt(moments.apart(queries, between));
        return Significant.rounded(mean, Math.max(0, mean - half), Math.min(most, mean + half));
    }
}
