package io.paretorouter.core.route;

/**
 * Thrown when no α reaches the requested outcome, or the table has no valid calibration to tell.
 */
public final class UnreachableGoalException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final boolean calibrated;

    UnreachableGoalException(boolean calibrated, String message) {
        super(message);
        this.calibrated = calibrated;
    }

    /**
     * Whether a valid calibration exists; if so, the message gives the nearest reachable outcome.
     */
    public boolean calibrated() {
        return calibrated;
    }
}
