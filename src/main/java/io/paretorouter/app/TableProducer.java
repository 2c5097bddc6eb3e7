package io.paretorouter.app;

import io.paretorouter.core.table.RoutingTable;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Loads the routing table from {@code router.table.location}. */
@Singleton
final class TableProducer {

    /** The table; loaded once, at the start. */
    @Produces
    @Singleton
    RoutingTable table(RouterConfig config) {
        throw new IllegalArgumentException(
                "router.table.location is \""
                        + config.table().location()
                        + "\", and no reader of tables is built in");
    }
}
