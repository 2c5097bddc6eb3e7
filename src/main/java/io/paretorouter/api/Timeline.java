package io.paretorouter.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** When one request reached each of its stages. Safe for use by many threads. */
final class Timeline {
    private final Map<Stage, Long> reached = new ConcurrentHashMap<>();

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
        reach(Stage.BEGUN);
    }

    /** The request is there now; a stage is reached once only. */
    void reach(Stage stage) {
        reached.putIfAbsent(stage, System.nanoTime());
    }

    /** The time between two stages, in nanoseconds; null if one was not reached. */
    @Nullable Long nanos(Stage from, Stage to) {
        Long begin = reached.get(from);
        Long end = reached.get(to);
        return begin == null || end == null ? null : end - begin;
    }
}
