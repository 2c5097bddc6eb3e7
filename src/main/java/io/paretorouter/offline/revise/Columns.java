package io.paretorouter.offline.revise;

import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.Statistics;
import java.util.stream.IntStream;

/** Adds models' columns to a view's sums and removes them. */
final class Columns {
    private static final int ADDED = -1;

    private Columns() {}

    /**
     * The statistics with one more column.
     *
     * @param at the index of the new column
     * @param column the statistics of one model, over as many clusters
     */
    static Statistics with(Statistics statistics, int at, Statistics column) {
        int[] order =
                IntStream.rangeClosed(0, statistics.models())
                        .map(i -> i == at ? ADDED : i < at ? i : i - 1)
                        .toArray();
        return arranged(statistics, column, order);
    }

    /** The statistics without one column. */
    static Statistics without(Statistics statistics, int column) {
        int[] order = IntStream.range(0, statistics.models()).filter(i -> i != column).toArray();
        return arranged(statistics, statistics, order);
    }

    private static Statistics arranged(Statistics from, Statistics added, int[] order) {
        return new Statistics(
                arranged(from.performance(), added.performance(), order),
                arranged(from.cost(), added.cost(), order),
                arranged(from.inputTokens(), added.inputTokens(), order),
                arranged(from.outputTokens(), added.outputTokens(), order));
    }

    /**
     * Column i of the result is column {@code order[i]} of {@code from}, or for {@link #ADDED} the
     * first of {@code added}.
     */
    private static CellSums arranged(CellSums from, CellSums added, int[] order) {
        int models = order.length;
        double[] sums = new double[from.clusters() * models];
        double[] counts = new double[sums.length];
        for (int cell = 0; cell < sums.length; cell++) {
            int cluster = cell / models;
            int column = order[cell % models];
            CellSums source = column == ADDED ? added : from;
            sums[cell] = source.sum(cluster, Math.max(0, column));
            counts[cell] = source.count(cluster, Math.max(0, column));
        }
        return new CellSums(models, sums, counts);
    }
}
