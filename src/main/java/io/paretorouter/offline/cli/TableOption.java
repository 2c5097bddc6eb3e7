package io.paretorouter.offline.cli;

import io.paretorouter.adapter.tablefile.PackagedTable;
import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.core.table.RoutingTable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which routing table to read. */
final class TableOption {
    @Option(
            names = "--table",
            paramLabel = "T",
            description = "The routing table (default: the demo table in the jar).")
    private @Nullable Path file;

    /** Reads the table. */
    RoutingTable read() throws IOException {
        return file == null ? PackagedTable.read(PackagedTable.DEMO) : TableFile.read(file);
    }
}
