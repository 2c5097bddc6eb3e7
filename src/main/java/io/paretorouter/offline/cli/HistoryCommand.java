package io.paretorouter.offline.cli;

import io.paretorouter.adapter.tablestore.Pointer;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.offline.report.PublicationReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code history}: lists what was published in a place. */
@Command(
        name = "history",
        description = "Lists what was published in a place, newest first.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    @Mixin private PlaceOption place;
    @Mixin private Output output;

    @Override
    public Integer call() throws IOException {
        TableStore store = place.store();
        Pointer pointer = PlaceOption.latest(store).pointer();
        output.result(
                () -> PublicationReport.history(store.name(), pointer),
                () -> PublicationReport.historyJson(store.name(), pointer));
        return 0;
    }
}
