package io.paretorouter.offline.fit;

import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.PerQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mean and variances of a quantity over held-out queries at one α, averaged over the rounds.
 *
 * @param mean over all queries
 * @param variance σ², between queries
 * @param between τ², how much the folds differ beyond what their size explains; may be negative
 */
record Moments(double mean, double variance, double between) {
    /** The number of grid positions on either side of an α that lie within 0.05 of it. */
    static final int NEIGHBOURS = AlphaSweep.GRID.size() / 20;

    /** A quantity of one query. */
    @FunctionalInterface
    interface Quantity {
        double of(PerQuery results, int query);
    }

    /**
     * The moments of a quantity.
     *
     * @param rounds rounds of folds that held the queries out
     * @param rows the queries
     * @param results the results on those queries: one per round, from the first round on; there
     *     may be fewer than rounds
     */
    static Moments of(List<Round> rounds, int[] rows, List<PerQuery> results, Quantity quantity) {
        double mean = 0;
        double variance = 0;
        double between = 0;
        for (int at = 0; at < results.size(); at++) {
            InRound held = new InRound(rounds.get(at), rows, results.get(at), quantity);
            double inRound = held.mean(null);
            double within = held.variance(inRound);
            mean += inRound / results.size();
            variance += within / results.size();
            between += (held.among(inRound) - within * Folds.COUNT / rows.length) / results.size();
        }
        return new Moments(mean, variance, between);
    }

    /** τ² at one α, averaged over the neighbouring α of the curve; at least 0. */
    static double smoothBetween(List<Moments> curve, int at) {
        int from = Math.max(0, at - NEIGHBOURS);
        int to = Math.min(curve.size(), at + NEIGHBOURS + 1);
        double mean =
                curve.subList(from, to).stream().mapToDouble(Moments::between).average().orElse(0);
        return Math.max(0, mean);
    }

    /**
     * The expected squared error of this mean as an estimate for a table fitted on another sample:
     * the errors from n held-out queries, from N fresh ones, and from the table itself.
     *
     * @param queries 1/n, or 1/n + 1/N
     * @param smooth τ², as returned by {@link #smoothBetween}
     */
    double apart(double queries, double smooth) {
        return variance * queries + smooth * (1 + 1.0 / Folds.COUNT);
    }

    /** A quantity on every query in one round. */
    private static final class InRound {
        private final Round round;
        private final int[] rows;
        private final PerQuery results;
        private final Quantity quantity;

        InRound(Round round, int[] rows, PerQuery results, Quantity quantity) {
            this.round = round;
            this.rows = rows;
            this.results = results;
            this.quantity = quantity;
        }

        /**
         * The mean over the queries of one fold, or over all if the fold is null; 0 if there are
         * none.
         */
        double mean(@Nullable Integer fold) {
            double sum = 0;
            int count = 0;
            for (int i = 0; i < rows.length; i++) {
                if (fold == null || round.fold(rows[i]) == fold) {
                    sum += quantity.of(results, i);
                    count++;
                }
            }
            return count == 0 ? 0 : sum / count;
        }

        double variance(double mean) {
            double variance = 0;
            for (int i = 0; i < rows.length; i++) {
                double apart = quantity.of(results, i) - mean;
                variance += apart * apart / rows.length;
            }
            return variance;
        }

        /** The sample variance of the fold means around the overall mean. */
        double among(double mean) {
            double among = 0;
            for (int fold = 0; fold < Folds.COUNT; fold++) {
                double apart = mean(fold) - mean;
                among += apart * apart / (Folds.COUNT - 1);
            }
            return among;
        }
    }
}
