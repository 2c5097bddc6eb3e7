package io.paretorouter.offline.cli;

import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.Split;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says which queries a table is judged on: never those it was fitted on. */
final class HeldOutOption {
    @Option(
            names = "--held-out",
            description =
                    "Use only the queries that the table's split held out, except those whose"
                            + " text was also fitted.")
    private boolean heldOut;

    /**
     * The queries to judge on.
     *
     * @param data the queries
     * @param seen how many held-out queries were left out, because the same text was also fitted
     */
    record Judged(LabelledData data, int seen) {}

    /**
     * The queries to judge on.
     *
     * @param file the name of the data, for messages
     * @throws IllegalArgumentException if the table was fitted on all of them, or {@code
     *     --held-out} does not apply to them
     */
    Judged judged(RoutingTable table, LabelledData read, Path file) {
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
            return unseen(read, Split.of(fitted));
        }
        if (sameFile) {
            throw new IllegalArgumentException(
                    "the table was fitted on "
                            + file
                            + ": pass --held-out (after fit --split) or other data");
        }
        return new Judged(read, 0);
    }

    private static Judged unseen(LabelledData read, Split split) {
        int heldOut = split.rows(read.queries(), false).length;
        LabelledData unseen = read.unseenBy(split);
        if (unseen.queries().isEmpty()) {
            throw new IllegalArgumentException(
                    "--held-out: "
                            + heldOut
                            + " queries were held out, and none whose text was not fitted");
        }
        return new Judged(unseen, heldOut - unseen.queries().size());
    }
}
