package io.paretorouter.offline.evaluate;

import java.util.Arrays;

/**
 * Where figures lie and how far apart.
 *
 * @param mean their mean
 * @param deviation their sample standard deviation, with n − 1; 0 of a single figure
 * @param count n
 */
public record Spread(double mean, double deviation, int count) {

    /** The spread of some figures, at least one. */
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
