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
import org.jspecify.annotations.Nullable;

/** Produces the query routers, for the embedder that {@code router.embedder} names. */
@Singleton
final class QueryRouterProducer {
    private final Router.OutOfDistributionPolicy outside;
    private final FullEmbedder full;
    private final ShadowTable shadow;

    QueryRouterProducer(RouterConfig config, FullEmbedder full, ShadowTable shadow) {
        this.outside = new Settings(config).outOfDistribution();
        this.full = full;
        this.shadow = shadow;
    }

    /** Makes query routers for any table. */
    @Produces
    @Singleton
    QueryRouters queryRouters(RouterConfig config) {
        return switch (config.embedder()) {
            case "express" -> by(ExpressEmbedder.bundled());
            case "full" -> by(full.load());
            case "tiered" -> new Tiered(ExpressEmbedder.bundled());
            default ->
                    throw new IllegalArgumentException(
                            "router.embedder must be tiered, express or full, got \""
                                    + config.embedder()
                                    + "\"");
        };
    }

    private QueryRouters by(Embedder embedder) {
        return table -> shadow.beside(embedder, new Router(table, embedder.id(), outside));
    }

    /** Decides with express at once, and with full once it is loaded, for every table alike. */
    private final class Tiered implements QueryRouters {
        private final QueryRouters express;
        private final WordPiece wordPiece = new WordPiece(Vocabulary.bundled());
        private final CountDownLatch decided = new CountDownLatch(1);
        private volatile @Nullable Full ready;

        /** The query routers of the full embedder, and how long a text they take. */
        private record Full(QueryRouters routers, int mostTokens) {}

        Tiered(Embedder express) {
            this.express = by(express);
        }

        @Override
        public void onNewEmbedder(Runnable remake) {
            full.loadBehind(
                    decided,
                    (embedder, mostTokens) -> {
                        ready = new Full(by(embedder), mostTokens);
                        try {
                            remake.run();
                        } catch (IllegalArgumentException e) {
                            ready = null;
                            throw e;
                        }
                    });
        }

        @Override
        public QueryRouter over(RoutingTable table) {
            QueryRouter router = router(table);
            return (query, routing, onEmbedded) -> {
                try {
                    return router.decide(query, routing, onEmbedded);
                } finally {
                    decided.countDown();
                }
            };
        }

        private QueryRouter router(RoutingTable table) {
            QueryRouter first = express.over(table);
            Full known = ready;
            return known == null
                    ? first
                    : new TieredRouter(
                            first,
                            known.routers().over(table),
                            text -> tokens(text) <= known.mostTokens());
        }

        /** How many tokens of a text the full embedder would read. */
        private int tokens(String text) {
            return TokenWindow.FULL.encode(wordPiece, text).length;
        }
    }
}
