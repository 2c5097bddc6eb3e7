package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;

/** Rounds figures to what they are worth: more digits are noise, and would only fill the file. */
final class Significant {
    private static final MathContext DIGITS = new MathContext(6);

    private Significant() {}

    /** Six significant digits; rounding keeps order, so an interval stays one. */
    static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    /** An estimate of rounded figures. */
    static Estimate rounded(double mean, double low, double high) {
        return new Estimate(rounded(mean), rounded(low), rounded(high));
    }
}
