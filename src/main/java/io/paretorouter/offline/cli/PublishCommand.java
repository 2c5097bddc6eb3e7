package io.paretorouter.offline.cli;

import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.adapter.tablestore.Publication;
import io.paretorouter.adapter.tablestore.StoreException;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.adapter.tablestore.TableStore.Latest;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.TableFormatException;
import io.paretorouter.offline.report.PublicationReport;
import io.paretorouter.offline.rollout.Objections;
import io.paretorouter.offline.rollout.TableChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code publish}: puts a routing table in force. */
@Command(
        name = "publish",
        description =
                "Puts a routing table in force for all routers that read from a place: writes its"
                        + " file first, then the pointer, unless another publication came first. If"
                        + " the table is in force already but its file is gone or damaged, stores"
                        + " it once more.",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
    @Option(
            names = "--table",
            required = true,
            paramLabel = "T",
            description = "The routing table to publish.")
    private Path file;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "s3://BUCKET/PREFIX/|file:DIR/",
            description = "Where to publish it.")
    private String place;

    @Option(names = "--force", description = "Publish despite objections; they are still printed.")
    private boolean force;

    @Option(names = "--dry-run", description = "Check everything, change nothing.")
    private boolean dryRun;

    @Mixin private ComparisonOptions comparison;
    @Mixin private StoreOptions stores;
    @Mixin private Output output;

    @Override
    public Integer call() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        RoutingTable table = TableFile.read(bytes, file.toString());
        TableStore store = stores.at(place, "--to");
        Latest latest = store.latest();
        if (latest != null && latest.pointer().current().file().equals(TableStore.fileOf(bytes))) {
            return mend(store, latest.pointer().current(), bytes);
        }
        TableChange change = change(store, latest, table);
        List<String> objections = Objections.to(table, change);
        if (!objections.isEmpty() && !force) {
            throw new IllegalArgumentException(
                    "table "
                            + table.version()
                            + " was not published: "
                            + String.join("; ", objections)
                            + " (--force publishes it nevertheless)");
        }
        String despite = dryRun ? "would be published despite: " : "published despite: ";
        objections.forEach(objection -> output.remark(despite + objection));
        Publication done = dryRun ? null : StoreOptions.made(store.publish(bytes, latest), output);
        PublicationReport.Published published =
                new PublicationReport.Published(store.name(), table, change, done);
        output.result(
                () -> PublicationReport.text(published), () -> PublicationReport.json(published));
        return 0;
    }

    /**
     * Stores the table in force once more if its file is gone or damaged, because no other router
     * can start with it.
     */
    private int mend(TableStore store, Publication current, byte[] bytes) throws StoreException {
        StoreException damage = store.damage(current);
        if (damage == null) {
            throw new IllegalArgumentException(
                    "table " + current.version() + " is in force at " + store.name() + " already");
        }
        output.remark("the table in force cannot be read: " + damage.getMessage());
        if (!dryRun) {
            StoreOptions.made(store.mend(bytes, current), output);
        }
        PublicationReport.Mended mended =
                new PublicationReport.Mended(store.name(), current, !dryRun);
        output.result(() -> PublicationReport.text(mended), () -> PublicationReport.json(mended));
        return 0;
    }

    /** What would change; null if no table is in force, or it cannot be read. */
    private @Nullable TableChange change(
            TableStore store, @Nullable Latest latest, RoutingTable table) throws IOException {
        if (latest == null) {
            output.remark("nothing is in force at " + store.name() + " yet");
            return null;
        }
        RoutingTable current;
        try {
            current = store.read(latest.pointer().current());
        } catch (StoreException | TableFormatException e) {
            output.remark("the table in force cannot be read, so not compared: " + e.getMessage());
            return null;
        }
        return comparison.compare(current, table, output);
    }
}
