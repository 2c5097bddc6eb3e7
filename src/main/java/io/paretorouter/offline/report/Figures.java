package io.paretorouter.offline.report;

import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.offline.evaluate.Spread;
import java.util.Locale;

/** Formats figures for people. */
public final class Figures {
    private Figures() {}

    /** A fraction in percent, to one decimal. */
    public static String percent(double fraction) {
        return format("%.1f %%", 100 * fraction);
    }

    /** A change in percent, with its sign; a dash if it is not a finite number. */
    public static String change(double fraction) {
        return Double.isFinite(fraction) ? format("%+.1f %%", 100 * fraction) : "–";
    }

    /** A change in percent with its interval: {@code +0.9 (-0.8 to +2.5)}. */
    public static String gain(Estimate gain) {
        return format(
                "%+.1f (%+.1f to %+.1f)", 100 * gain.mean(), 100 * gain.low(), 100 * gain.high());
    }

    /** A performance with its interval, in percent. */
    public static String performance(Expectation of) {
        Estimate performance = of.performance();
        return format(
                "%.1f %% (%.1f to %.1f)",
                100 * performance.mean(), 100 * performance.low(), 100 * performance.high());
    }

    /** A cost with its interval, in USD per 1,000 queries. */
    public static String costPer1k(Expectation of) {
        Estimate cost = of.costUsd();
        return format(
                "%s (%s to %s)",
                usdPer1k(cost.mean()), usdPer1k(cost.low()), usdPer1k(cost.high()));
    }

    /** A cost per query in USD per 1,000 queries. */
    public static String usdPer1k(double costUsd) {
        return format("%.4f", 1000 * costUsd);
    }

    /** Mean and standard deviation of changes, in percent. */
    static String spread(double[] changes) {
        Spread spread = Spread.of(changes);
        return format("%+.1f ± %.1f %%", 100 * spread.mean(), 100 * spread.deviation());
    }

    /** Mean and standard deviation of plain numbers. */
    static String plainSpread(double[] values) {
        Spread spread = Spread.of(values);
        return format("%.3f ± %.3f", spread.mean(), spread.deviation());
    }

    /** A count, with commas between thousands. */
    public static String count(long count) {
        return format("%,d", count);
    }

    /** A line of a report: a name and its value. */
    static String line(String name, String value) {
        return format("%-20s %s\n", name, value);
    }

    /** {@link String#format} that gives the same text in every locale. */
    public static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
