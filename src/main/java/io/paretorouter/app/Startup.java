package io.paretorouter.app;

import io.paretorouter.api.Catalog;
import io.paretorouter.core.chat.RoutedChat;
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
    private final RouterConfig config;

    Startup(RoutingTable table, RouterConfig config) {
        this.table = table;
        this.config = config;
    }

    /** Makes all that a request needs: what is wrong with it stops the start. */
    void load(@Observes StartupEvent event, RoutedChat chat, Catalog catalog) {
        LOG.infof(
                "routing by table %s (%s, %d models), embedder %s",
                table.provenance().name(),
                table.version(),
                table.models().size(),
                config.embedder());
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("routing")
                .withData("table", table.version())
                .withData("embedder", config.embedder())
                .up()
                .build();
    }
}
