package io.paretorouter.app;

import io.paretorouter.adapter.tablefile.PackagedTable;
import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.core.table.RoutingTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Loads the routing table from {@code router.table.location}. */
@Singleton
final class TableProducer {
    private static final String CLASS_PATH = "classpath:";
    private static final String FILE = "file:";

    /** The table; loaded once, at the start. */
    @Produces
    @Singleton
    RoutingTable table(RouterConfig config) {
        return read(config.table().location());
    }

    /**
     * The table at a location.
     *
     * @throws IllegalArgumentException if it is neither {@code classpath:NAME} nor {@code
     *     file:PATH}
     */
    static RoutingTable read(String location) {
        try {
            if (location.startsWith(CLASS_PATH)) {
                return PackagedTable.read(location.substring(CLASS_PATH.length()));
            }
            if (location.startsWith(FILE)) {
                return TableFile.read(Path.of(location.substring(FILE.length())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("router.table.location: cannot read " + location, e);
        }
        throw new IllegalArgumentException(
                "router.table.location must be classpath:NAME or file:PATH, got \""
                        + location
                        + "\"");
    }
}
