package io.paretorouter.offline.fit;

import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Labels;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Adds up labels per cluster and model, in row order. */
public final class Sums {
    private Sums() {}

    /**
     * The statistics of clustered queries; unknown values are neither added nor counted.
     *
     * @param clusterOf maps a row to its cluster, in [0, {@code clusters})
     */
    public static Statistics of(Labels labels, int clusters, IntUnaryOperator clusterOf) {
        return new Statistics(
                add(labels, clusters, clusterOf, Label::performance),
                add(labels, clusters, clusterOf, Label::costUsd),
                add(
                        labels,
                        clusters,
                        clusterOf,
                        label -> ifBoth(label.inputTokens(), label.outputTokens())),
                add(
                        labels,
                        clusters,
                        clusterOf,
                        label -> ifBoth(label.outputTokens(), label.inputTokens())));
    }

    /** The first number, or NaN if the second is unknown. */
    private static double ifBoth(double first, double second) {
        return Double.isNaN(second) ? Double.NaN : first;
    }

    private static CellSums add(
            Labels labels,
            int clusters,
            IntUnaryOperator clusterOf,
            ToDoubleFunction<Label> quantity) {
        int models = labels.models();
        double[] sums = new double[clusters * models];
        double[] counts = new double[sums.length];
        for (int row = 0; row < labels.rows(); row++) {
            for (int model = 0; model < models; model++) {
                double value = quantity.applyAsDouble(labels.label(row, model));
                if (!Double.isNaN(value)) {
                    int cell = clusterOf.applyAsInt(row) * models + model;
                    sums[cell] += value;
                    counts[cell]++;
                }
            }
        }
        return new CellSums(models, sums, counts);
    }
}
