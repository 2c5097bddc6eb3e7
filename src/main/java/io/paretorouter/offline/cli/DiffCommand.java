package io.paretorouter.offline.cli;

import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.adapter.tablestore.TableLocation;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.report.ChangeReport;
import io.paretorouter.offline.rollout.TableChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code diff}: shows what would change if one table took another's place. */
@Command(
        name = "diff",
        description = "Shows what would change if one table took another's place.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "A table's file, or s3://… | file:DIR/ for the table in force there.")
    private String before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The other table, given likewise.")
    private String after;

    @Mixin private ComparisonOptions comparison;
    @Mixin private StoreOptions stores;
    @Mixin private Output output;

    @Override
    public Integer call() throws IOException {
        TableChange change = comparison.compare(table(before), table(after), output);
        output.result(() -> ChangeReport.text(change), () -> ChangeReport.json(change));
        return 0;
    }

    private RoutingTable table(String name) throws IOException {
        if (!name.startsWith("s3:") && !name.startsWith(TableLocation.FILE)) {
            return TableFile.read(Path.of(name));
        }
        return switch (TableLocation.of(name)) {
            case TableLocation.Stored place -> {
                TableStore store = stores.at(place);
                yield store.read(PlaceOption.latest(store).pointer().current());
            }
            case TableLocation.SingleFile file -> TableFile.read(file.path());
            case TableLocation.ClassPath resource ->
                    throw new IllegalStateException("its name begins otherwise");
        };
    }
}
