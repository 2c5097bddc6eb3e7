package io.paretorouter.offline.cli;

import io.paretorouter.adapter.tablestore.Pointer;
import io.paretorouter.adapter.tablestore.Publication;
import io.paretorouter.adapter.tablestore.StoreException;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.adapter.tablestore.TableStore.Latest;
import io.paretorouter.offline.report.PublicationReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollback}: puts an earlier table back in force. */
@Command(
        name = "rollback",
        description =
                "Puts the previous table, or publication --number, back in force after"
                        + " checking it.",
        mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {
    @Mixin private PlaceOption place;
    @Mixin private Output output;

    @Option(
            names = "--number",
            paramLabel = "N",
            description = "The publication to go back to (history lists them).")
    private @Nullable Long number;

    @Option(names = "--dry-run", description = "Check everything, change nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        TableStore store = place.store();
        Latest latest = PlaceOption.latest(store);
        Publication from = latest.pointer().current();
        Publication to = target(latest.pointer(), store);
        if (dryRun) {
            store.read(to);
        }
        Publication done = dryRun ? null : StoreOptions.made(store.rollBack(latest, to), output);
        PublicationReport.RolledBack rolledBack =
                new PublicationReport.RolledBack(store.name(), from, to, done);
        output.result(
                () -> PublicationReport.text(rolledBack), () -> PublicationReport.json(rolledBack));
        return 0;
    }

    private Publication target(Pointer pointer, TableStore store) throws StoreException {
        String name = store.name();
        Long asked = number;
        if (asked == null) {
            return pointer.previous()
                    .orElseThrow(
                            () ->
                                    new IllegalArgumentException(
                                            "there is no earlier table at " + name));
        }
        Publication to =
                pointer.number(asked)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "there is no publication "
                                                        + asked
                                                        + " at "
                                                        + name));
        if (to.file().equals(pointer.current().file())) {
            boolean whole = store.damage(to) == null;
            throw new IllegalArgumentException(
                    "table "
                            + to.version()
                            + " is in force at "
                            + name
                            + " already"
                            + (whole ? "" : ", but cannot be read: publish its file again"));
        }
        return to;
    }
}
