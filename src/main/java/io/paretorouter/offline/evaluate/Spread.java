package io.paretorouter.offline.evaluate;

import java.util.Arrays;

/**
 * The mean and spread of some figures.
 *
 * @param mean their mean
 * @param deviation their sample standard deviation, with n − 1; 0 for a single figure
 * @param count n
 */
public record Spread(double mean, double deviation, int count) {

    /** The mean and spread of at least one figure. */
    public static Spread of(double[] figures) {
        int n = figures.length;
        double mean = Arrays.stream(figures).average().orElseThrow();
        double squares = Arrays.stream(figures).map(each -> (each - mean) * (each - mean)).sum();
        return new Spread(mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1)), n);
    }

    /** The standard error of the mean. */
    public double error() {
        return deviation / Math.sqrt(count);
    }
}
