package io.paretorouter.app;

import io.paretorouter.core.table.RoutingTable;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Loads table and embedder before the first request, and reports that they are there. */
@Readiness
@Singleton
final class Startup implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Startup.class);

    private final LiveTables tables;
    private final RouterConfig config;

    Startup(LiveTables tables, RouterConfig config) {
        this.tables = tables;
        this.config = config;
    }

    /** Makes everything that a request needs; anything wrong with it stops the start. */
    void load(@Observes StartupEvent event) {
        RoutingTable table = tables.table();
        LOG.infof(
                "routing by table %s (%s, %d models), embedder %s",
                table.provenance().name(),
                table.version(),
                table.models().size(),
                config.embedder());
        tables.refreshIfDue();
    }

    /** Reports that there is a table. Asking also keeps the table new if no requests come. */
    @Override
    public HealthCheckResponse call() {
        tables.refreshIfDue();
        return HealthCheckResponse.named("routing")
                .withData("table", tables.table().version())
                .withData("embedder", config.embedder())
                .up()
                .build();
    }
}
