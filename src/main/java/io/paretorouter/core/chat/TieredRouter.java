package io.paretorouter.core.chat;

import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.Routing;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the express embedder from the first request on, and by the full one once it is ready
 * and where the text is short enough for it.
 */
public final class TieredRouter implements QueryRouter {
    private final QueryRouter express;
    private final ToIntFunction<String> tokens;
    private volatile @Nullable Full full;

    /**
     * A router that knows only express yet.
     *
     * @param tokens how many tokens of a text the full embedder would read
     */
    public TieredRouter(QueryRouter express, ToIntFunction<String> tokens) {
        this.express = express;
        this.tokens = tokens;
    }

    private record Full(QueryRouter router, int mostTokens) {}

    /**
     * The full embedder is ready and takes over.
     *
     * @param mostTokens texts of more tokens stay with express
     */
    public void ready(QueryRouter router, int mostTokens) {
        full = new Full(router, mostTokens);
    }

    /** Whether the full embedder has taken over. */
    public boolean isReady() {
        return full != null;
    }

    @Override
    public Decision decide(String query, Routing routing, Runnable onEmbedded) {
        Full ready = full;
        if (ready != null && tokens.applyAsInt(query) <= ready.mostTokens()) {
            return ready.router().decide(query, routing, onEmbedded);
        }
        return express.decide(query, routing, onEmbedded);
    }
}
