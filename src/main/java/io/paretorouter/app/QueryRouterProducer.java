package io.paretorouter.app;

import io.paretorouter.core.chat.QueryRouter;
import io.paretorouter.core.chat.TieredRouter;
import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.embed.ExpressEmbedder;
import io.paretorouter.core.embed.TokenWindow;
import io.paretorouter.core.embed.Vocabulary;
import io.paretorouter.core.embed.WordPiece;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.table.RoutingTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;

/** Makes what decides, by the embedder that {@code router.embedder} names. */
@Singleton
final class QueryRouterProducer {
    private final RoutingTable table;
    private final Router.OutOfDistribution outside;
    private final FullEmbedder full;

    QueryRouterProducer(RoutingTable table, RouterConfig config, FullEmbedder full) {
        this.table = table;
        this.outside = new Settings(config).outOfDistribution();
        this.full = full;
    }

    /** What decides; ready for the first request. */
    @Produces
    @Singleton
    QueryRouter queryRouter(RouterConfig config) {
        return switch (config.embedder()) {
            case "express" -> by(ExpressEmbedder.bundled());
            case "full" -> by(full.load());
            case "tiered" -> tiered();
            default ->
                    throw new IllegalArgumentException(
                            "router.embedder must be tiered, express or full, got \""
                                    + config.embedder()
                                    + "\"");
        };
    }

    private QueryRouter by(Embedder embedder) {
        return QueryRouter.of(embedder, new Router(table, embedder.id(), outside));
    }

    private QueryRouter tiered() {
        WordPiece wordPiece = new WordPiece(Vocabulary.bundled());
        TieredRouter tiers =
                new TieredRouter(
                        by(ExpressEmbedder.bundled()),
                        text -> TokenWindow.FULL.encode(wordPiece, text).length);
        CountDownLatch decided = new CountDownLatch(1);
        full.loadBehind(decided, (embedder, mostTokens) -> tiers.ready(by(embedder), mostTokens));
        return (query, routing, onEmbedded) -> {
            try {
                return tiers.decide(query, routing, onEmbedded);
            } finally {
                decided.countDown();
            }
        };
    }
}
