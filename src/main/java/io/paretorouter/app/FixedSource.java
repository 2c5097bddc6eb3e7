package io.paretorouter.app;

import io.paretorouter.adapter.tablefile.PackagedTable;
import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.adapter.tablestore.TableLocation;
import io.paretorouter.core.table.RoutingTable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A table that is read once: a resource, or a single file. */
final class FixedSource implements TableSource {
    private final TableLocation location;
    private boolean read;

    FixedSource(TableLocation location) {
        this.location = location;
    }

    @Override
    public @Nullable Read changed() throws IOException {
        if (read) {
            return null;
        }
        RoutingTable table =
                switch (location) {
                    case TableLocation.ClassPath resource -> PackagedTable.read(resource.name());
                    case TableLocation.SingleFile file -> TableFile.read(file.path());
                    case TableLocation.Stored place ->
                            throw new IllegalArgumentException(place + " is no single table");
                };
        read = true;
        return new Read(table, null);
    }

    @Override
    public String name() {
        return location.toString();
    }
}
