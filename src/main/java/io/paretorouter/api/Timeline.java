package io.paretorouter.api;

import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/** When one request reached each of its stages. Safe for use by many threads. */
final class Timeline {
    private static final long NEVER = Long.MIN_VALUE;

    private final AtomicLongArray reached = new AtomicLongArray(Stage.values().length);
    private final long origin = System.nanoTime();

    /** A stage of a request, in the order in which they come. */
    enum Stage {
        /** Its head has arrived. */
        BEGUN,
        /** Its body has. */
        RECEIVED,
        /** A thread works on it. */
        STARTED,
        /** It is understood, and its query handed over to be embedded. */
        ASKED,
        /** The query is embedded. */
        EMBEDDED,
        /** The model is chosen. */
        DECIDED,
        /** The first piece of an answer has arrived. */
        ANSWERED,
        /** The response has ended, or the client is gone. */
        ENDED
    }

    /** A request that has just begun. */
    Timeline() {
        for (int stage = 0; stage < reached.length(); stage++) {
            reached.set(stage, NEVER);
        }
        reach(Stage.BEGUN);
    }

    /** The request is there now; a stage is reached once only. */
    void reach(Stage stage) {
        reached.compareAndSet(at(stage), NEVER, System.nanoTime() - origin);
    }

    /** The time between two stages, in nanoseconds; null if one was not reached. */
    @Nullable Long nanos(Stage from, Stage to) {
        long begin = reached.get(at(from));
        long end = reached.get(at(to));
        return begin == NEVER || end == NEVER ? null : end - begin;
    }

    @SuppressWarnings("EnumOrdinal") // of an array that lives no longer than a request
    private static int at(Stage stage) {
        return stage.ordinal();
    }
}
