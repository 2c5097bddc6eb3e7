package io.paretorouter.bench;

import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.core.TestTables;
import io.paretorouter.core.table.AffineMap;
import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Runs the benchmarks. Arguments are those of JMH; results also go to {@code target/bench}. */
final class Benchmarks {
    static final int CLUSTERS = 250;
    static final int MODELS = 14;
    static final int DIMENSION = 384;

    private static final double MOST_BITS = 8;

    private static final Path DIRECTORY = Path.of("target", "bench");

    /** All single values of the last run. */
    static final Path RESULTS = DIRECTORY.resolve("results.json");

    private Benchmarks() {}

    public static void main(String[] args) throws IOException {
        Files.createDirectories(DIRECTORY);
        // Here, because a process that has written a table is no longer cold for reading one.
        TableFile.write(table(), tableFile());
        String[] all = new String[args.length + 4];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "-rf";
        all[args.length + 1] = "json";
        all[args.length + 2] = "-rff";
        all[args.length + 3] = RESULTS.toString();
        org.openjdk.jmh.Main.main(all);
    }

    /**
     * A table of the size that the README speaks of: 250 clusters, 14 models, 384 components; with
     * heads, and with a spelling that takes no text for strange.
     */
    static RoutingTable table() {
        var random = new SplittableRandom(1);
        View view =
                TestTables.view(
                        TestTables.randomRows(random, CLUSTERS, DIMENSION),
                        DIMENSION,
                        TestTables.randomCells(random, CLUSTERS, MODELS, 0.1));
        float[] heads = TestTables.randomRows(random, 2 * MODELS, DIMENSION + 1);
        return TestTables.table(view.withHeads(new Heads(new AffineMap(heads, DIMENSION))))
                .withSpelling(TestTables.spelling(MOST_BITS, 0));
    }

    /** Where {@link #main} leaves that table. */
    static Path tableFile() {
        return DIRECTORY.resolve("table.safetensors");
    }
}
