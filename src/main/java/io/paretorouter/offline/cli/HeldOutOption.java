package io.paretorouter.offline.cli;

import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.Split;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which queries a table is judged by: never those that it was fitted on. */
final class HeldOutOption {
    @Option(
            names = "--held-out",
            description = "Take only the queries that the table's split left out.")
    private boolean heldOut;

    /**
     * The queries to judge by.
     *
     * @param file how messages name the data
     * @throws IllegalArgumentException if they were fitted, or the split is not known
     */
    LabelledData judged(RoutingTable table, LabelledData read, Path file) {
        Provenance.Data fitted = table.provenance().data();
        boolean sameFile = fitted.sha256().equals(read.sha256());
        if (heldOut) {
            if (fitted.share() == 1) {
                throw new IllegalArgumentException(
                        "--held-out: the table was fitted on all queries of its file; fit it with --split");
            }
            if (!sameFile) {
                throw new IllegalArgumentException(
                        "--held-out: " + file + " is not the file that the table was fitted on");
            }
            Split split = new Split(fitted.seed(), fitted.share());
            return read.only(query -> !split.fitted(query));
        }
        if (sameFile) {
            throw new IllegalArgumentException(
                    "the table was fitted on "
                            + file
                            + ": pass --held-out (after fit --split) or other data");
        }
        return read;
    }
}
