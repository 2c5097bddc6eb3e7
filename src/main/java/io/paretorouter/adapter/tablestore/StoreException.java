package io.paretorouter.adapter.tablestore;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table could not be read or published. The message names the place and says why. */
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is nobody to act as: no credentials were found. */
        NO_CREDENTIALS,
        /** The credentials are wrong, or do not allow it. */
        DENIED,
        /** There is no such bucket or directory, or it is elsewhere. */
        NO_PLACE,
        /** Nothing was published there yet. */
        EMPTY,
        /** The store does not answer, too slowly, or with a failure of its own. */
        UNAVAILABLE,
        /** What was read is not what the pointer states, or the pointer is none. */
        DAMAGED,
        /** Another publication came first. */
        CONFLICT;

        /** For programs, such as the tag of a metric. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    StoreException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
