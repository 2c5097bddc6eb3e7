package io.paretorouter.core.chat;

import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.Routing;
import java.util.function.Predicate;

/** Routes short enough texts with the full embedder and all others with the express embedder. */
public final class TieredRouter implements QueryRouter {
    private final QueryRouter express;
    private final QueryRouter full;
    private final Predicate<String> fitsFull;

    /**
     * A router over both tiers.
     *
     * @param fitsFull whether a text goes to the full embedder; others go to express
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
