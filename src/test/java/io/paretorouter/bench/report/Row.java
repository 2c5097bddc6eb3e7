package io.paretorouter.bench.report;

import java.util.Arrays;
import java.util.Locale;

/**
 * A line of the table.
 *
 * @param what was measured
 * @param median of what was measured, with its unit
 * @param spread lowest to highest, or the 99th percentile
 * @param further other figures of the same runs; may be empty
 */
public record Row(String what, String median, String spread, String further) {
    private static final double MEGA = 1 << 20;

    /** The median, and lowest to highest, of a few runs. */
    public static Row of(String what, double[] values, String unit, String further) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Row(
                what,
                number(median(sorted)) + " " + unit,
                number(sorted[0]) + "–" + number(sorted[sorted.length - 1]),
                further);
    }

    /** The median: the middle one, or the mean of the middle two. */
    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** A number with as many decimals as say something. */
    public static String number(double value) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    /** Bytes as mebibytes. */
    public static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%.0f MiB", bytes / MEGA);
    }
}
