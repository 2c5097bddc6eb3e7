package io.paretorouter.app;

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

    private final LiveTables tables;
    private final RouterConfig config;

    Startup(LiveTables tables, RouterConfig config) {
        this.tables = tables;
        this.config = config;
    }

    /** Makes all that a request needs: what is wrong with it stops the start. */
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

    /** That there is a table; who asks keeps it new, too, where no request comes. */
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
