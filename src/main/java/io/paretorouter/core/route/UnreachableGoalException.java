package io.paretorouter.core.route;

/** No α reaches the outcome that a request asks for, or the table cannot tell. */
public final class UnreachableGoalException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final boolean calibrated;

    UnreachableGoalException(boolean calibrated, String message) {
        super(message);
        this.calibrated = calibrated;
    }

    /** Whether the table could tell: if so, the message says what is nearest. */
    public boolean calibrated() {
        return calibrated;
    }
}
