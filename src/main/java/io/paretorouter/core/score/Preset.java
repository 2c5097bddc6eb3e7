package io.paretorouter.core.score;

/**
 * Trade-offs by name, for those who do not want to choose a number. The values are conventions, not
 * measurements: what they buy on a table is for its calibration to say.
 */
public enum Preset {
    /** Mostly the cost: α 0.2. */
    CHEAP("cheap", 0.2),
    /** α 0.5. */
    BALANCED("balanced", 0.5),
    /** Mostly the quality: α 0.95. */
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

    /** What it stands for. */
    public Tradeoff tradeoff() {
        return new Tradeoff(alpha);
    }

    /**
     * The preset of a name.
     *
     * @throws IllegalArgumentException naming the choices
     */
    public static Preset of(String label) {
        for (Preset preset : values()) {
            if (preset.label.equals(label)) {
                return preset;
            }
        }
        throw new IllegalArgumentException(
                "expected \"cheap\", \"balanced\" or \"best\", got \"" + label + "\"");
    }
}
