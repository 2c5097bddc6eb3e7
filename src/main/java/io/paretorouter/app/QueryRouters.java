package io.paretorouter.app;

import io.paretorouter.core.chat.QueryRouter;
import io.paretorouter.core.table.RoutingTable;

/** Makes query routers from tables. */
@FunctionalInterface
public interface QueryRouters {

    /**
     * A query router for a table, ready for the first request.
     *
     * @throws IllegalArgumentException if the table has no view for an embedder that is in use
     */
    QueryRouter over(RoutingTable table);

    /**
     * Sets what to do when an embedder comes into use, because everything made from tables before
     * then has to be remade.
     *
     * @param remake throws {@link IllegalArgumentException} if a table has no view for the
     *     embedder, which then does not come into use
     */
    default void onNewEmbedder(Runnable remake) {}
}
