package io.paretorouter.core.table;

import java.util.function.IntPredicate;

/**
 * One quantity summed over the fitted queries, per cluster and model, with the number of queries
 * behind each sum. Shapes are {@code [clusters, models]}, row-major. Immutable.
 */
public final class CellSums {
    private final int clusters;
    private final int models;
    private final double[] sums;
    private final double[] counts;

    /**
     * Sums with copies of these arrays.
     *
     * @param models the length of a row, at least 1
     * @param sums finite, row-major {@code [clusters, models]}; 0 where the count is 0
     * @param counts whole numbers from 0 to 2^53, same shape; 0 means unknown
     * @throws IllegalArgumentException naming the first cell that breaks this
     */
    public CellSums(int models, double[] sums, double[] counts) {
        if (models < 1 || sums.length == 0 || sums.length % models != 0) {
            throw new IllegalArgumentException(
                    "cannot divide " + sums.length + " sums into rows of " + models + " models");
        }
        if (counts.length != sums.length) {
            throw new IllegalArgumentException(
                    "expected " + sums.length + " counts, got " + counts.length);
        }
        this.clusters = sums.length / models;
        this.models = models;
        this.sums = sums.clone();
        this.counts = counts.clone();
        for (int cell = 0; cell < sums.length; cell++) {
            requireCell(cell);
        }
    }

    private void requireCell(int cell) {
        double count = counts[cell];
        boolean whole = count >= 0 && count <= 1L << 53 && count == Math.rint(count);
        if (!whole) {
            throw new IllegalArgumentException(
                    "count " + where(cell) + " must be a whole number, at least 0, got " + count);
        }
        boolean consistent = Double.isFinite(sums[cell]) && (count > 0 || sums[cell] == 0);
        if (!consistent) {
            throw new IllegalArgumentException(
                    "sum "
                            + where(cell)
                            + " must be finite, and 0 where the count is 0, got "
                            + sums[cell]);
        }
    }

    private String where(int cell) {
        return "[" + cell / models + ", " + cell % models + "]";
    }

    /** The number of rows, k. */
    public int clusters() {
        return clusters;
    }

    /** The number of columns, m. */
    public int models() {
        return models;
    }

    /** The sum over the queries of {@code cluster} that carry this quantity for {@code model}. */
    public double sum(int cluster, int model) {
        return sums[cluster * models + model];
    }

    /** The number of queries behind {@link #sum}; 0 means unknown. */
    public double count(int cluster, int model) {
        return counts[cluster * models + model];
    }

    /** Whether a cell has data. */
    public boolean known(int cluster, int model) {
        return count(cluster, model) > 0;
    }

    /** The mean in a cell; NaN if it has no data. */
    public double mean(int cluster, int model) {
        return sum(cluster, model) / count(cluster, model);
    }

    /** The number of labelled queries of a model, over all clusters. */
    public double totalCount(int model) {
        return columnSum(counts, model);
    }

    /**
     * The most labelled queries of any of some models, over all clusters; 0 if there is none.
     *
     * @param among which models, by their columns
     */
    public double mostCount(IntPredicate among) {
        double most = 0;
        for (int model = 0; model < models; model++) {
            if (among.test(model)) {
                most = Math.max(most, totalCount(model));
            }
        }
        return most;
    }

    /** The mean over all labelled queries of a model; NaN if there are none. */
    public double overallMean(int model) {
        return columnSum(sums, model) / totalCount(model);
    }

    private double columnSum(double[] cells, int model) {
        double total = 0;
        for (int cell = model; cell < cells.length; cell += models) {
            total += cells[cell];
        }
        return total;
    }

    /** A copy of the sums, row-major {@code [clusters, models]}. */
    public double[] sums() {
        return sums.clone();
    }

    /** A copy of the counts, row-major {@code [clusters, models]}. */
    public double[] counts() {
        return counts.clone();
    }
}
