package io.paretorouter.app;

import io.paretorouter.api.Catalog;
import io.paretorouter.core.chat.RoutedChat;
import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.table.RoutingTable;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Loads table and embedder before the first request, and says that they are there. */
@Readiness
@Singleton
final class Startup implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Startup.class);

    private final RoutingTable table;
    private final Embedder embedder;

    Startup(RoutingTable table, Embedder embedder) {
        this.table = table;
        this.embedder = embedder;
    }

    /** Makes all that a request needs: what is wrong with it stops the start. */
    void load(@Observes StartupEvent event, RoutedChat chat, Catalog catalog) {
        LOG.infof(
                "routing by table %s (%s, %d models), view %s",
                table.provenance().name(),
                table.version(),
                table.models().size(),
                embedder.id().view());
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("routing")
                .withData("table", table.version())
                .withData("view", embedder.id().view())
                .up()
                .build();
    }
}
