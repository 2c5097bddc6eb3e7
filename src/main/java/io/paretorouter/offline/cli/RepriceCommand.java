package io.paretorouter.offline.cli;

import io.paretorouter.adapter.modelsfile.ModelsFile;
import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.report.RevisionReport;
import io.paretorouter.offline.revise.Reprice;
import io.paretorouter.offline.revise.Revision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reprice}: gives models of a routing table new prices. */
@Command(
        name = "reprice",
        description =
                "Gives models of a routing table new prices, without a refit: their costs"
                        + " are recomputed from the tokens that the table counted.",
        mixinStandardHelpOptions = true)
final class RepriceCommand implements Callable<Integer> {
    @Mixin private RevisionOptions revised;
    @Mixin private Output output;

    @Option(
            names = "--prices",
            required = true,
            paramLabel = "models.json",
            description =
                    "The new prices, in the format of fit --models; other fields are ignored.")
    private Path prices;

    @Override
    public Integer call() throws IOException {
        RoutingTable table = revised.read(prices);
        Map<String, Price> given = new TreeMap<>();
        for (ModelInfo model : ModelsFile.read(prices).infos()) {
            if (model.price() != null) {
                given.put(model.name(), model.price());
                if (table.indexOf(model.name()) < 0) {
                    output.remark(prices + ": " + model.name() + " is not in the table");
                }
            }
        }
        Revision revision = Reprice.run(table, given);
        RoutingTable written = revised.write(revision, given, output);
        output.result(
                () -> RevisionReport.text(revision, written, null),
                () -> RevisionReport.json(revision, written, null));
        return 0;
    }
}
