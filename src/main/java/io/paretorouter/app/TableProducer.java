package io.paretorouter.app;

import io.paretorouter.core.table.RoutingTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the routing table to start with. */
@Singleton
final class TableProducer {

    /** The table at {@code router.table.location}, or the one that may serve meanwhile. */
    @Produces
    @Singleton
    RoutingTable table(TableSources sources) {
        return sources.first();
    }
}
