package io.paretorouter.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.paretorouter.core.chat.QueryRouter;
import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.NoEligibleModelException;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.route.UnreachableGoalException;
import io.paretorouter.core.table.RoutingTable;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table that also decides every query but serves none ({@code router.shadow-table}). Metrics and
 * a log line say how often it agrees, and what it expects of its own choice and of the one that was
 * served. It uses the same embedding, and costs one more decision.
 */
@Singleton
final class ShadowTable {
    private final Router.OutOfDistributionPolicy outside;
    private final @Nullable LiveTable<Routers> shadow;
    private final ShadowLog log;

    ShadowTable(RouterConfig config, TableSources sources, MeterRegistry registry) {
        this.outside = new Settings(config).outOfDistribution();
        this.log = new ShadowLog(registry);
        this.shadow = sources.shadow(Routers::new);
    }

    /** Looks for a newer shadow table in the background, if a look is due. */
    void refreshIfDue() {
        if (shadow != null) {
            shadow.refreshIfDue();
        }
    }

    /** Makes that look due now. */
    void hurry() {
        if (shadow != null) {
            shadow.hurry();
        }
    }

    /** A query router from an embedder and the served table, with the shadow looking on. */
    QueryRouter beside(Embedder embedder, Router served) {
        LiveTable<Routers> table = shadow;
        if (table == null) {
            return QueryRouter.of(embedder, served);
        }
        return (query, routing, onEmbedded) -> {
            Embedding embedding = embedder.embed(query);
            onEmbedded.run();
            Decision decision = served.decide(query, embedding, routing);
            Routers routers = table.made();
            if (routers != null) {
                routers.of(embedder.id())
                        .ifPresentOrElse(
                                router ->
                                        compare(
                                                () -> router.decide(query, embedding, routing),
                                                decision),
                                log::incomparable);
            }
            return decision;
        };
    }

    private void compare(Supplier<Decision> shadow, Decision served) {
        try {
            log.compare(served, shadow.get());
        } catch (NoEligibleModelException | UnreachableGoalException e) {
            log.incomparable(); // The request asks for what only the served table has.
        }
    }

    /** The shadow's routers, one for each embedder that it has a view for. */
    private final class Routers {
        private final RoutingTable table;
        private final Map<EmbedderId, Optional<Router>> byEmbedder = new ConcurrentHashMap<>();

        Routers(RoutingTable table) {
            this.table = table;
        }

        Optional<Router> of(EmbedderId embedder) {
            return byEmbedder.computeIfAbsent(embedder, this::router);
        }

        private Optional<Router> router(EmbedderId embedder) {
            return table.views().values().stream().anyMatch(v -> v.embedder().equals(embedder))
                    ? Optional.of(new Router(table, embedder, outside))
                    : Optional.empty();
        }
    }
}
