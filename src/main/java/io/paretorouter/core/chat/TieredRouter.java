package io.paretorouter.core.chat;

import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.Routing;
import java.util.function.Predicate;

/** Decides by the full embedder where the text is short enough for it, else by express. */
public final class TieredRouter implements QueryRouter {
    private final QueryRouter express;
    private final QueryRouter full;
    private final Predicate<String> fitsFull;

    /**
     * A router of both.
     *
     * @param fitsFull whether the full embedder is to read a text; others stay with express
     */
    public TieredRouter(QueryRouter express, QueryRouter full, Predicate<String> fitsFull) {
        this.express = express;
        this.full = full;
        this.fitsFull = fitsFull;
    }

    @Override
    public Decision decide(String query, Routing routing, Runnable onEmbedded) {
        QueryRouter router = fitsFull.test(query) ? full : express;
        return router.decide(query, routing, onEmbedded);
    }
}
