package io.paretorouter.app;

import io.paretorouter.core.chat.QueryRouter;
import io.paretorouter.core.table.RoutingTable;

/** Makes what decides by a table. */
@FunctionalInterface
public interface QueryRouters {

    /**
     * What decides by a table; ready for the first request.
     *
     * @throws IllegalArgumentException if the table has no view of an embedder that is in use
     */
    QueryRouter over(RoutingTable table);

    /**
     * What to do when an embedder comes into use: what was made of tables before is to be made
     * anew.
     *
     * @param remake throws {@link IllegalArgumentException} where a table has no view of it; it
     *     does not come into use then
     */
    default void onNewEmbedder(Runnable remake) {}
}
