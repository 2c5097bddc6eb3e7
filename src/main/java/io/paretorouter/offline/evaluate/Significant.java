package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;

/** Rounds figures to what they are worth: more digits are noise, and would only fill the file. */
public final class Significant {
    /** More than what rounding to six digits moves a figure by, as a share of it. */
    private static final double ROUNDING = 1e-5;

    private static final MathContext DIGITS = new MathContext(6);

    private Significant() {}

    /** Six significant digits; rounding keeps order, so an interval stays one. */
    public static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    /** An estimate of rounded figures. */
    public static Estimate rounded(double mean, double low, double high) {
        return new Estimate(rounded(mean), rounded(low), rounded(high));
    }

    /** Whether an interval of rounded figures held a value that is not rounded. */
    public static boolean holds(Estimate interval, double value) {
        double low = interval.low() - ROUNDING * Math.abs(interval.low());
        double high = interval.high() + ROUNDING * Math.abs(interval.high());
        return low <= value && value <= high;
    }
}
