package io.paretorouter.core.table;

/**
 * A figure with its 95 % interval.
 *
 * @param mean the figure, within the interval
 * @param low where the interval begins
 * @param high where it ends
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

    /** The same figure with an interval that reaches so many times as far to either side. */
    Estimate widened(double times) {
        return new Estimate(mean, mean - times * (mean - low), mean + times * (high - mean));
    }
}
