package io.paretorouter.adapter.tablestore;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table could not be read or published. The message names the place and says why. */
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why it failed. */
    public enum Reason {
        /** No credentials were found. */
        NO_CREDENTIALS,
        /** The credentials are wrong, or do not allow the operation. */
        DENIED,
        /** There is no such bucket or directory, or it is elsewhere. */
        NO_PLACE,
        /** Nothing has been published there yet. */
        EMPTY,
        /** The store does not answer, answers too slowly, or fails. */
        UNAVAILABLE,
        /** What was read is not what the pointer states, or the pointer is not valid. */
        DAMAGED,
        /** Another publication came first. */
        CONFLICT;

        /** The name for programs, such as for the tag of a metric. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    StoreException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why it failed. */
    public Reason reason() {
        return reason;
    }
}
