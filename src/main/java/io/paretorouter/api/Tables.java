package io.paretorouter.api;

/** The routing tables in force. Safe for use by many threads. */
public interface Tables {

    /** The table that most requests are served by. */
    Serving main();

    /**
     * The table for one request.
     *
     * @param key who asks, or else what: the same key gets the same table while tables and settings
     *     stay
     */
    Serving of(String key);
}
