package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Spans;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.AlphaSweep;
import java.util.Arrays;
import java.util.List;

/**
 * The utility of a setting's choices, query by query: the mean over α of α p / Δp − (1 − α) q / Δq.
 */
final class Utility {
    private final double[] perQuery;

    private Utility(double[] perQuery) {
        this.perQuery = perQuery;
    }

    /**
     * The utility of the choices of some sweeps, averaged over the sweeps. Unknown outcomes are
     * left out: a label may be missing, and a view fitted without any candidate chooses nothing.
     */
    static Utility of(List<AlphaSweep> sweeps, Labels labels, Spans spans) {
        double[] sums = new double[labels.rows()];
        double[] counts = new double[labels.rows()];
        for (AlphaSweep sweep : sweeps) {
            for (int at = 0; at < sweep.tradeoffs().size(); at++) {
                double alpha = sweep.tradeoffs().get(at).alpha();
                int[] choices = sweep.choices(at);
                for (int row = 0; row < choices.length; row++) {
                    if (choices[row] >= 0 && labels.label(row, choices[row]).complete()) {
                        Label label = labels.label(row, choices[row]);
                        sums[row] += spans.value(alpha, label.performance(), label.costUsd());
                        counts[row]++;
                    }
                }
            }
        }
        Arrays.setAll(sums, row -> sums[row] / counts[row]); // NaN where no outcome is known
        return new Utility(sums);
    }

    /** The mean over the queries with a known utility; 0 if there are none. */
    double mean() {
        return Arrays.stream(perQuery).filter(worth -> !Double.isNaN(worth)).average().orElse(0);
    }

    /**
     * Whether the mean utility is higher by more than one standard error of the paired difference.
     */
    boolean clearlyAbove(Utility other) {
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int row = 0; row < perQuery.length; row++) {
            double ahead = perQuery[row] - other.perQuery[row];
            if (!Double.isNaN(ahead)) {
                sum += ahead;
                squares += ahead * ahead;
                n++;
            }
        }
        double mean = sum / n;
        return mean > Math.sqrt(Math.max(0, squares / n - mean * mean) / n);
    }
}
