package io.paretorouter.offline.cli;

import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.report.TableExport;
import io.paretorouter.offline.report.TableReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code inspect}: shows what a routing table holds. */
@Command(
        name = "inspect",
        description = "Shows what a routing table holds.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    @Mixin private TableOption tableOption;
    @Mixin private Output output;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description = "Write every tensor as .npy, and the rest as table.json.")
    private @Nullable Path export;

    @Override
    public Integer call() throws IOException {
        RoutingTable table = tableOption.read();
        if (export != null) {
            TableExport.write(table, export);
        }
        output.result(() -> TableReport.text(table), () -> TableReport.json(table));
        return 0;
    }
}
