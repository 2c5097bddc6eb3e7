package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Estimate;

/** 95 % confidence intervals of means that also hold for few values. */
public final class Intervals {
    /** The normal distribution's 97.5 % quantile. */
    private static final double Z = 1.959964;

    private Intervals() {}

    /**
     * Wilson's score interval (JASA 22, 1927). It is wider than necessary for graded scores, which
     * vary less than 0/1 scores do.
     *
     * @param mean the mean of n scores, in [0, 1]
     */
    public static Estimate ofScores(double mean, double n) {
        double square = Z * Z;
        double centre = (mean + square / (2 * n)) / (1 + square / n);
        double half =
                Z * Math.sqrt(mean * (1 - mean) / n + square / (4 * n * n)) / (1 + square / n);
        return new Estimate(
                mean,
                Math.min(mean, Math.max(0, centre - half)),
                Math.max(mean, Math.min(1, centre + half)));
    }

    /** Student's t interval of the mean of at least two values, each at least 0. */
    public static Estimate ofAmounts(double[] amounts) {
        Spread spread = Spread.of(amounts);
        double mean = spread.mean();
        double half = student(spread.count() - 1) * spread.error();
        return new Estimate(mean, Math.max(0, mean - half), mean + half);
    }

    /**
     * The 97.5 % quantile of Student's t, by the expansion about the normal quantile (Abramowitz
     * and Stegun 26.7.5): within 0.3 % from four degrees of freedom on.
     */
    private static double student(int freedom) {
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        double z7 = z5 * Z * Z;
        double f = freedom;
        return Z
                + (z3 + Z) / (4 * f)
                + (5 * z5 + 16 * z3 + 3 * Z) / (96 * f * f)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * f * f * f);
    }
}
