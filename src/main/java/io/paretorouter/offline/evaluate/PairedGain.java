package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Estimate;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The gain of one policy over a baseline on the same queries, with 95 % intervals by the paired
 * percentile bootstrap (Efron and Tibshirani, 1993, chapter 13): queries are resampled with
 * replacement 2,000 times, and each sample compares both on the same queries.
 *
 * @param performance the relative gain: 0.01 is one percent more performance
 * @param costSaved the share of the cost that is saved; negative if it costs more
 */
public record PairedGain(Estimate performance, Estimate costSaved) {
    private static final int DRAWS = 2000;
    private static final long SEED = 20250818;
    private static final double TAIL = 0.025;

    /**
     * Compares a policy with a baseline.
     *
     * @param way the policy's results per query
     * @param baseline the baseline's results on the same queries; if its performance or cost is 0,
     *     that gain is 0
     */
    public static PairedGain of(PerQuery way, PerQuery baseline) {
        int n = way.size();
        if (baseline.size() != n) {
            throw new IllegalArgumentException(
                    "got " + n + " and " + baseline.size() + " queries, expected as many");
        }
        double[] better = new double[DRAWS];
        double[] saved = new double[DRAWS];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            Totals totals = new Totals();
            for (int i = 0; i < n; i++) {
                totals.add(way, baseline, random.nextInt(n));
            }
            better[draw] = totals.better();
            saved[draw] = totals.saved();
        }
        Totals all = new Totals();
        for (int row = 0; row < n; row++) {
            all.add(way, baseline, row);
        }
        return new PairedGain(estimate(all.better(), better), estimate(all.saved(), saved));
    }

    private static Estimate estimate(double mean, double[] draws) {
        Arrays.sort(draws);
        double low = draws[(int) (TAIL * (DRAWS - 1))];
        double high = draws[(int) Math.ceil((1 - TAIL) * (DRAWS - 1))];
        return new Estimate(mean, Math.min(low, mean), Math.max(high, mean));
    }

    private static final class Totals {
        private double performance;
        private double basePerformance;
        private double cost;
        private double baseCost;

        void add(PerQuery way, PerQuery baseline, int row) {
            performance += way.performance(row);
            basePerformance += baseline.performance(row);
            cost += way.costUsd(row);
            baseCost += baseline.costUsd(row);
        }

        double better() {
            return basePerformance == 0 ? 0 : performance / basePerformance - 1;
        }

        double saved() {
            return baseCost == 0 ? 0 : 1 - cost / baseCost;
        }
    }
}
