package io.paretorouter.core.chat;

import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.NoEligibleModelException;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.route.UnreachableGoalException;

/** Decides which model answers a text. Thread-safe. */
@FunctionalInterface
public interface QueryRouter {

    /**
     * The model for a query, without calling any model.
     *
     * @param onEmbedded called when the query has been embedded and only the decision is left
     * @throws NoEligibleModelException if no candidate is eligible
     * @throws UnreachableGoalException if the table cannot give the requested outcome
     */
    Decision decide(String query, Routing routing, Runnable onEmbedded);

    /**
     * {@link #decide(String, Routing, Runnable)} for callers that need not know when embedding
     * ends.
     */
    default Decision decide(String query, Routing routing) {
        return decide(query, routing, () -> {});
    }

    /**
     * A router that embeds every text with one embedder and reads that embedder's view of the
     * table.
     */
    static QueryRouter of(Embedder embedder, Router router) {
        return (query, routing, onEmbedded) -> {
            Embedding embedding = embedder.embed(query);
            onEmbedded.run();
            return router.decide(query, embedding, routing);
        };
    }
}
