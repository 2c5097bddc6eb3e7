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
     * @param published when it was put in force there; null if nothing says so
     * @param inForce whether it is the one in force there, not an earlier one
     */
    record Read(RoutingTable table, @Nullable Instant published, boolean inForce) {
        /** A read of the table in force. */
        Read(RoutingTable table, @Nullable Instant published) {
            this(table, published, true);
        }
    }

    /**
     * The table that is there now; null if it is still the one that was read, or refused for good,
     * last time.
     *
     * @throws IOException if it cannot be read now
     * @throws TableFormatException if what is there is not a table that this router can read
     */
    @Nullable Read changed() throws IOException;

    /**
     * The table that was in force before the one last read or refused; null if there is none to go
     * back to.
     *
     * @throws IOException if it cannot be read now
     * @throws TableFormatException if what is there is not a table that this router can read
     */
    default @Nullable Read earlier() throws IOException {
        return null;
    }

    /** The name of the source, for messages. */
    String name();
}
