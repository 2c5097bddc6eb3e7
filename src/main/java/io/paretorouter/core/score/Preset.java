package io.paretorouter.core.score;

/**
 * Outcomes by name, for those who do not want to choose a number: on a calibrated table the router
 * finds the α for them. The values here are conventions, for a table that carries no calibration.
 */
public enum Preset {
    /** 90 % of the best single model's performance at the least cost; by convention α 0.2. */
    CHEAP("cheap", 0.2),
    /** The best single model's performance at the least cost; by convention α 0.5. */
    BALANCED("balanced", 0.5),
    /** The highest performance; by convention α 0.95. */
    BEST("best", 0.95);

    private final String label;
    private final double alpha;

    Preset(String label, double alpha) {
        this.label = label;
        this.alpha = alpha;
    }

    /** The name in model names and settings. */
    public String label() {
        return label;
    }

    /** The α it stands for by convention. */
    public Tradeoff tradeoff() {
        return new Tradeoff(alpha);
    }
}
