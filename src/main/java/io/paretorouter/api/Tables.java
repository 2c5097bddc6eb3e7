package io.paretorouter.api;

/** The routing tables in force. Safe for use by many threads. */
public interface Tables {

    /** The table that serves most requests. */
    Serving main();

    /**
     * The table for one request.
     *
     * @param key the user or else the query: the same key gets the same table as long as tables and
     *     settings stay the same
     */
    Serving of(String key);
}
