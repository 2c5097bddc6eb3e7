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
 * Finds what each scorer gives at every α, on queries that were held out, and how sure that is.
 *
 * <p>The interval of a mean over N fresh queries, by n held-out ones of variance σ²:
 *
 * <pre>mean ± t √(σ² (1/n + 1/N) + τ² (1 + 1/5)),  t = 2.306 (Student, 8 degrees of freedom)</pre>
 *
 * τ² is how much the folds' tables differ beyond chance, averaged over the α within 0.05: tables of
 * other samples switch models at other α, which moves cost more than the queries do. Without it,
 * cost intervals meant to hold 95 % held 75 %. N is 3/7 of n, the held-out part of a 70/30 split,
 * so that the claim can be put to the test.
 */
public final class Calibrate {
    /** Fewer complete queries than this say too little. */
    public static final int LEAST_QUERIES = 50;

    private static final double FRESH_SHARE = 3.0 / 7;
    private static final double STUDENT = 2.306;

    /** As many α on either side as lie within 0.05. */
    private static final int NEIGHBOURS = AlphaSweep.GRID.size() / 20;

    private final List<Round> rounds;
    private final Labels labels;
    private final int[] rows;

    private Calibrate(List<Round> rounds, Labels labels, int[] rows) {
        this.rounds = rounds;
        this.labels = labels;
        this.rows = rows;
    }

    /**
     * The calibration of held-out queries.
     *
     * @param rounds that held them out, at least one
     * @param single the column of the best single model
     * @return null where too few queries are labelled for every candidate
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
                new Judge(rounds, labels, complete).verdict(single),
                null);
    }

    /** N: how many fresh queries an interval speaks of. */
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
                .mapToObj(at -> estimate(curve.get(at), smoothBetween(curve, at), most))
                .toList();
    }

    /**
     * A quantity at one α, on average over the rounds.
     *
     * @param variance σ², between queries
     * @param between τ², by how much folds differ beyond what their size explains; may be negative
     */
    private record Moments(double mean, double variance, double between) {}

    /** What a scorer gave at one α, round by round. */
    private List<PerQuery> results(Scorer.Kind scorer, int at) {
        return rounds.stream()
                .map(round -> PerQuery.of(labels, round.sweep(scorer).choices(at), rows))
                .toList();
    }

    /** A quantity of each complete query. */
    @FunctionalInterface
    private interface Quantity {
        double of(PerQuery results, int query);
    }

    private Moments moments(List<PerQuery> results, Quantity quantity) {
        double mean = 0;
        double variance = 0;
        double between = 0;
        for (int round = 0; round < results.size(); round++) {
            PerQuery result = results.get(round);
            double inRound = mean(result, quantity, null, 0);
            double within = variance(result, quantity, inRound);
            double among = among(rounds.get(round), result, quantity, inRound);
            mean += inRound / results.size();
            variance += within / results.size();
            between += (among - within * Folds.COUNT / rows.length) / results.size();
        }
        return new Moments(mean, variance, between);
    }

    private Estimate estimate(Moments moments, double between, double most) {
        double mean = Math.min(most, moments.mean());
        double spread =
                moments.variance() * (1.0 / rows.length + 1.0 / fresh())
                        + between * (1 + 1.0 / Folds.COUNT);
        double half = STUDENT * Math.sqrt(spread);
        return Significant.rounded(mean, Math.max(0, mean - half), Math.min(most, mean + half));
    }

    /** By how much the folds' means differ from the mean of all. */
    private double among(Round round, PerQuery result, Quantity quantity, double mean) {
        double among = 0;
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            double apart = mean(result, quantity, round, fold) - mean;
            among += apart * apart / (Folds.COUNT - 1);
        }
        return among;
    }

    private double variance(PerQuery result, Quantity quantity, double mean) {
        double variance = 0;
        for (int i = 0; i < rows.length; i++) {
            double apart = quantity.of(result, i) - mean;
            variance += apart * apart / rows.length;
        }
        return variance;
    }

    /** The mean over the queries of one fold, or of all without a round; 0 where there is none. */
    private double mean(PerQuery result, Quantity quantity, @Nullable Round round, int fold) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (round == null || round.fold(rows[i]) == fold) {
                sum += quantity.of(result, i);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** τ² at an α, averaged over its neighbours; at least 0. */
    private static double smoothBetween(List<Moments> curve, int at) {
        int from = Math.max(0, at - NEIGHBOURS);
        int to = Math.min(curve.size(), at + NEIGHBOURS + 1);
        double mean =
                curve.subList(from, to).stream().mapToDouble(Moments::between).average().orElse(0);
        return Math.max(0, mean);
    }
}
