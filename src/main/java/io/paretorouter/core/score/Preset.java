package io.paretorouter.core.score;

/**
 * Named outcomes, for users who do not want to choose a number. On a calibrated table the router
 * finds the α for each; the values here are the conventional ones for a table without a
 * calibration.
 */
public enum Preset {
    /** 90 % of the best single model's performance at the lowest cost; by convention α 0.2. */
    CHEAP("cheap", 0.2),
    /** The best single model's performance at the lowest cost; by convention α 0.5. */
    BALANCED("balanced", 0.5),
    /** The highest performance; by convention α 0.95. */
    BEST("best", 0.95);

    private final String label;
    private final double alpha;

    Preset(String label, double alpha) {
        this.label = label;
        this.alpha = alpha;
    }

    /** The name used in model names and settings. */
    public String label() {
        return label;
    }

    /** The conventional α of this preset. */
    public Tradeoff tradeoff() {
        return new Tradeoff(alpha);
    }
}
