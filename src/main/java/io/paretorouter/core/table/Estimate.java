package io.paretorouter.core.table;

/**
 * A figure with its 95 % interval, all finite.
 *
 * @param mean the figure, within the interval
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 */
public record Estimate(double mean, double low, double high) {
    public Estimate {
        if (!(low <= mean
                && mean <= high
                && low > Double.NEGATIVE_INFINITY
                && high < Double.POSITIVE_INFINITY)) { // NaN fails too
            throw new IllegalArgumentException(
                    "an estimate must be finite and lie within its interval, got "
                            + mean
                            + " in ["
                            + low
                            + ", "
                            + high
                            + "]");
        }
    }

    /** This figure with both arms of its interval scaled by a factor. */
    Estimate widened(double times) {
        return new Estimate(mean, mean - times * (mean - low), mean + times * (high - mean));
    }
}
