package io.paretorouter.lambda;

import org.jspecify.annotations.Nullable;

/** One event that waits for an answer. Owns its array. */
final class Invocation {
    private final String id;
    private final long deadlineMillis;
    private final @Nullable String traceId;
    private final byte[] event;

    /**
     * An invocation.
     *
     * @param deadlineMillis when Lambda stops the function, in milliseconds since the epoch
     * @param traceId X-Ray's header; null if there is none
     */
    Invocation(String id, long deadlineMillis, @Nullable String traceId, byte[] event) {
        this.id = id;
        this.deadlineMillis = deadlineMillis;
        this.traceId = traceId;
        this.event = event;
    }

    String id() {
        return id;
    }

    long deadlineMillis() {
        return deadlineMillis;
    }

    @Nullable String traceId() {
        return traceId;
    }

    byte[] event() {
        return event;
    }
}
