package io.paretorouter.core.chat;

import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.NoEligibleModelException;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.route.UnreachableGoalException;

/** Decides which model answers a text. Safe for use by many threads. */
@FunctionalInterface
public interface QueryRouter {

    /**
     * Decides without calling any model.
     *
     * @param onEmbedded hears when the query is embedded, and what is left is to decide
     * @throws NoEligibleModelException if the request refuses every candidate
     * @throws UnreachableGoalException if the table cannot give the outcome that is asked for
     */
    Decision decide(String query, Routing routing, Runnable onEmbedded);

    /** {@link #decide(String, Routing, Runnable)} for those who do not tell the two apart. */
    default Decision decide(String query, Routing routing) {
        return decide(query, routing, () -> {});
    }

    /** One that embeds every text by one embedder, and reads that embedder's view of the table. */
    static QueryRouter of(Embedder embedder, Router router) {
        return (query, routing, onEmbedded) -> {
            Embedding embedding = embedder.embed(query);
            onEmbedded.run();
            return router.decide(query, embedding, routing);
        };
    }
}
