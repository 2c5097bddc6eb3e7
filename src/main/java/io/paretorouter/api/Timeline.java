package io.paretorouter.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** When one request reached each of its stages. Safe for use by many threads. */
final class Timeline {
    private final Map<Stage, Long> reached = new ConcurrentHashMap<>();

    /** The stages of a request, in order. */
    enum Stage {
        /** Its head has arrived. */
        BEGUN,
        /** Its body has arrived. */
        RECEIVED,
        /** A thread has started to work on it. */
        STARTED,
        /** It has been read, and its query handed over to be embedded. */
        ASKED,
        /** The query has been embedded. */
        EMBEDDED,
        /** The model has been chosen. */
        DECIDED,
        /** The first piece of an answer has arrived. */
        ANSWERED,
        /** The response has ended, or the client is gone. */
        ENDED
    }

    /** The timeline of a request that has just begun. */
    Timeline() {
        reach(Stage.BEGUN);
    }

    /** Records that the request has reached a stage; only the first time counts. */
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
