package io.paretorouter.app;

import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.TableFormatException;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a routing table comes from. For one caller at a time. */
interface TableSource {

    /**
     * A table that was read.
     *
     * @param published when it was put in force there; null where nothing says so
     */
    record Read(RoutingTable table, @Nullable Instant published) {}

    /**
     * The table that is there now; null if it is the one that was read, or refused for good, last
     * time.
     *
     * @throws IOException if it cannot be read now
     * @throws TableFormatException if what is there is no table that this router can read
     */
    @Nullable Read changed() throws IOException;

    /** How messages name it. */
    String name();
}
