package io.paretorouter.offline.fit;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Baselines;
import io.paretorouter.offline.evaluate.PerQuery;
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
 * τ² is how much the folds' tables differ beyond chance, averaged over eleven neighbouring α:
 * tables of other samples switch models at other α, which moves cost more than the queries do.
 * Without it, cost intervals meant to hold 95 % held 75 %. N is 3/7 of n, the held-out part of a
 * 70/30 split, so that the claim can be put to the test.
 */
final class Calibrate {
    /** Fewer complete queries than this say too little. */
    static final int LEAST_QUERIES = 50;

    private static final double FRESH_SHARE = 3.0 / 7;
    private static final double STUDENT = 2.306;
    private static final int NEIGHBOURS = 5;

    private final OutOfFold folds;
    private final Labels labels;
    private final int[] rows;

    private Calibrate(OutOfFold folds, Labels labels, int[] rows) {
        this.folds = folds;
        this.labels = labels;
        this.rows = rows;
    }

    /**
     * The calibration of held-out folds.
     *
     * @param single the column of the best single model
     * @return null where too few queries are labelled for every candidate
     */
    static @Nullable Calibration run(
            OutOfFold folds, Labels labels, ScorerParameters parameters, int single) {
        int[] complete = CompleteRows.of(labels);
        if (complete.length < LEAST_QUERIES) {
            return null;
        }
        AlphaSweep expected = folds.sweep(Scorer.Kind.EXPECTED, parameters, AlphaSweep.GRID);
        AlphaSweep paper = folds.sweep(Scorer.Kind.PAPER, parameters, AlphaSweep.GRID);
        Calibrate calibrate = new Calibrate(folds, labels, complete);
        int[] always = Baselines.single(labels, single);
        return new Calibration(
                calibrate.fresh(),
                calibrate.expectation(PerQuery.of(labels, always, complete), 0, 0),
                calibrate.expectations(expected),
                calibrate.expectations(paper),
                new Judge(folds, labels, complete).verdict(expected, single),
                null);
    }

    /** N: how many fresh queries an interval speaks of. */
    private int fresh() {
        return Math.max(1, (int) Math.rint(FRESH_SHARE * rows.length));
    }

    private Expectations expectations(AlphaSweep sweep) {
        List<PerQuery> results = new ArrayList<>();
        for (int at = 0; at < sweep.tradeoffs().size(); at++) {
            results.add(PerQuery.of(labels, sweep.choices(at), rows));
        }
        double[] performance =
                smooth(results.stream().mapToDouble(each -> between(each::performance)).toArray());
        double[] cost =
                smooth(results.stream().mapToDouble(each -> between(each::costUsd)).toArray());
        return new Expectations(
                IntStream.range(0, results.size())
                        .mapToObj(at -> expectation(results.get(at), performance[at], cost[at]))
                        .toList());
    }

    private Expectation expectation(
            PerQuery result, double betweenPerformance, double betweenCost) {
        return new Expectation(
                estimate(result::performance, betweenPerformance, 1),
                estimate(result::costUsd, betweenCost, Double.MAX_VALUE));
    }

    /** A quantity of each complete query. */
    @FunctionalInterface
    private interface Quantity {
        double of(int query);
    }

    private Estimate estimate(Quantity quantity, double between, double most) {
        int n = rows.length;
        double mean = mean(quantity, -1);
        double variance = 0;
        for (int i = 0; i < n; i++) {
            variance += (quantity.of(i) - mean) * (quantity.of(i) - mean) / n;
        }
        double spread = variance * (1.0 / n + 1.0 / fresh()) + between * (1 + 1.0 / Folds.COUNT);
        double half = STUDENT * Math.sqrt(spread);
        return Significant.rounded(mean, Math.max(0, mean - half), Math.min(most, mean + half));
    }

    /** τ²: by how much the folds' means differ beyond what their size explains; may be negative. */
    private double between(Quantity quantity) {
        double mean = mean(quantity, -1);
        double within = 0;
        double among = 0;
        for (int i = 0; i < rows.length; i++) {
            within += (quantity.of(i) - mean) * (quantity.of(i) - mean) / rows.length;
        }
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            double apart = mean(quantity, fold) - mean;
            among += apart * apart / (Folds.COUNT - 1);
        }
        return among - within * Folds.COUNT / rows.length;
    }

    /** The mean over the queries of one fold, or of all for −1; 0 where there is none. */
    private double mean(Quantity quantity, int fold) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (fold < 0 || folds.fold(rows[i]) == fold) {
                sum += quantity.of(i);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double[] smooth(double[] values) {
        double[] smoothed = new double[values.length];
        for (int at = 0; at < values.length; at++) {
            int from = Math.max(0, at - NEIGHBOURS);
            int to = Math.min(values.length, at + NEIGHBOURS + 1);
            double mean = IntStream.range(from, to).mapToDouble(i -> values[i]).average().orElse(0);
            smoothed[at] = Math.max(0, mean);
        }
        return smoothed;
    }
}
