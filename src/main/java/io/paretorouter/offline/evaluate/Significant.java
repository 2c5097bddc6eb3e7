package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;

/** Rounds figures to their significant digits: more would be noise, and only fill the file. */
public final class Significant {
    /** A bound on the relative error of rounding to six digits. */
    private static final double ROUNDING = 1e-5;

    private static final MathContext DIGITS = new MathContext(6);

    private Significant() {}

    /**
     * A value rounded to six significant digits; rounding keeps order, so an interval stays valid.
     */
    public static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    /** An estimate with rounded figures. */
    public static Estimate rounded(double mean, double low, double high) {
        return new Estimate(rounded(mean), rounded(low), rounded(high));
    }

    /** Whether an interval of rounded figures holds an unrounded value. */
    public static boolean holds(Estimate interval, double value) {
        double low = interval.low() - ROUNDING * Math.abs(interval.low());
        double high = interval.high() + ROUNDING * Math.abs(interval.high());
        return low <= value && value <= high;
    }
}
