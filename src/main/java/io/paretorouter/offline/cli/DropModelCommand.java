package io.paretorouter.offline.cli;

import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.report.RevisionReport;
import io.paretorouter.offline.revise.DropModel;
import io.paretorouter.offline.revise.Revision;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code drop-model}: removes a model from a routing table. */
@Command(
        name = "drop-model",
        description = "Removes a model from a routing table, without a refit.",
        mixinStandardHelpOptions = true)
final class DropModelCommand implements Callable<Integer> {
    @Mixin private RevisionOptions revised;
    @Mixin private Output output;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME",
            description = "The model to remove.")
    private String model;

    @Override
    public Integer call() throws IOException {
        RoutingTable table = revised.read();
        Revision revision = DropModel.run(table, model);
        RoutingTable written = revised.write(revision, Map.of(), output);
        output.result(
                () -> RevisionReport.text(revision, written, null),
                () -> RevisionReport.json(revision, written, null));
        return 0;
    }
}
