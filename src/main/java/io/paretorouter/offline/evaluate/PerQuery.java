package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The performance and cost of a routing policy on each of n queries. Immutable. */
public final class PerQuery {
    /** The normal distribution's 97.5 % quantile. */
    private static final double NORMAL = 1.96;

    private final double[] performance;
    private final double[] costUsd;

    private PerQuery(double[] performance, double[] costUsd) {
        this.performance = performance;
        this.costUsd = costUsd;
    }

    /**
     * The results of one chosen model per query.
     *
     * @param labels complete in every chosen cell
     * @param choices the chosen column of each row
     * @param rows the rows to include
     */
    public static PerQuery of(Labels labels, int[] choices, int[] rows) {
        double[] performance = new double[rows.length];
        double[] cost = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            Label label = labels.label(rows[i], choices[rows[i]]);
            performance[i] = label.performance();
            cost[i] = label.costUsd();
        }
        return new PerQuery(performance, cost);
    }

    /**
     * The expected results of choosing a candidate at random for each query.
     *
     * @param labels complete in every cell of {@code candidates} and {@code rows}
     */
    public static PerQuery random(Labels labels, int[] candidates, int[] rows) {
        double[] performance = new double[rows.length];
        double[] cost = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int candidate : candidates) {
                Label label = labels.label(rows[i], candidate);
                performance[i] += label.performance() / candidates.length;
                cost[i] += label.costUsd() / candidates.length;
            }
        }
        return new PerQuery(performance, cost);
    }

    /**
     * The average results of several policies, query by query.
     *
     * @param ways at least one, on the same queries
     */
    public static PerQuery average(List<PerQuery> ways) {
        double[] performance = new double[ways.getFirst().size()];
        double[] cost = new double[performance.length];
        for (PerQuery way : ways) {
            for (int row = 0; row < performance.length; row++) {
                performance[row] += way.performance[row] / ways.size();
                cost[row] += way.costUsd[row] / ways.size();
            }
        }
        return new PerQuery(performance, cost);
    }

    /**
     * The expected results of drawing at random between this policy and another.
     *
     * @param share the probability of the other, in [0, 1]
     * @param other on the same queries
     */
    PerQuery mixed(double share, PerQuery other) {
        double[] performances = new double[performance.length];
        double[] costs = new double[performance.length];
        for (int row = 0; row < performances.length; row++) {
            performances[row] = (1 - share) * performance[row] + share * other.performance[row];
            costs[row] = (1 - share) * costUsd[row] + share * other.costUsd[row];
        }
        return new PerQuery(performances, costs);
    }

    /**
     * These results with another policy's on some of the queries.
     *
     * @param where whether to take the other policy's result at a position
     * @param other on the same queries
     */
    public PerQuery except(IntPredicate where, PerQuery other) {
        double[] performances = performance.clone();
        double[] costs = costUsd.clone();
        IntStream.range(0, performances.length)
                .filter(where)
                .forEach(
                        row -> {
                            performances[row] = other.performance[row];
                            costs[row] = other.costUsd[row];
                        });
        return new PerQuery(performances, costs);
    }

    /** The results at the given positions, in that order. */
    public PerQuery select(int[] positions) {
        return new PerQuery(
                Arrays.stream(positions).mapToDouble(at -> performance[at]).toArray(),
                Arrays.stream(positions).mapToDouble(at -> costUsd[at]).toArray());
    }

    /** The number of queries, n. */
    public int size() {
        return performance.length;
    }

    /** The graded result on a query, in [0, 1]. */
    public double performance(int row) {
        return performance[row];
    }

    /** The cost of a query in USD. */
    public double costUsd(int row) {
        return costUsd[row];
    }

    /** The means over all queries; there must be at least one. */
    public Outcome mean() {
        double earned = 0;
        double spent = 0;
        for (int row = 0; row < performance.length; row++) {
            earned += performance[row];
            spent += costUsd[row];
        }
        return new Outcome(earned / performance.length, spent / performance.length);
    }

    /**
     * The means with 95 % intervals. Performance has Wilson's interval if every score is 0 or 1, so
     * that a few queries that are all right do not look certain. Otherwise, and for the cost, it is
     * the normal approximation, mean ± 1.96 s / √n, clamped to the possible range.
     */
    public Expectation estimate() {
        Outcome means = mean();
        double earned = Math.min(1, means.performance());
        boolean graded = Arrays.stream(performance).anyMatch(score -> score != 0 && score != 1);
        return new Expectation(
                graded
                        ? estimate(performance, earned, 1)
                        : Intervals.ofScores(earned, performance.length),
                estimate(costUsd, means.costUsd(), Double.MAX_VALUE));
    }

    private static Estimate estimate(double[] values, double mean, double most) {
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        double half = NORMAL * Math.sqrt(squares) / values.length;
        return new Estimate(mean, Math.max(0, mean - half), Math.min(most, mean + half));
    }
}
