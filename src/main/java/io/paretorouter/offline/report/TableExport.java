package io.paretorouter.offline.report;

import io.paretorouter.adapter.tablefile.AtomicFile;
import io.paretorouter.core.table.AffineMap;
import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.Novelty;
import io.paretorouter.core.table.Projection;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.Trigrams;
import io.paretorouter.core.table.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes a table's tensors as NumPy files, so that anyone can check its decisions. */
public final class TableExport {
    private TableExport() {}

    /**
     * Writes {@code table.json}, and {@code <view>/<tensor>.npy} for every tensor of the file
     * format; {@code spelling.npy} belongs to all views.
     */
    public static void write(RoutingTable table, Path directory) throws IOException {
        Files.createDirectories(directory);
        String json = TableReport.json(table).toPrettyString() + "\n";
        AtomicFile.write(
                directory.resolve("table.json"),
                out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
        if (table.spelling() != null) {
            Npy.write(
                    directory.resolve("spelling.npy"),
                    table.spelling().bits().parts(),
                    Trigrams.KINDS);
        }
        for (Map.Entry<String, View> view : table.views().entrySet()) {
            write(view.getValue(), directory.resolve(view.getKey()));
        }
    }

    private static void map(Path file, AffineMap map) throws IOException {
        Npy.write(file, map.rows(), map.inputs() + 1);
    }

    private static void write(View view, Path directory) throws IOException {
        Files.createDirectories(directory);
        Npy.write(
                directory.resolve("centroids.npy"),
                view.centroids().rows(),
                view.centroids().dimension());
        Projection projection = view.space().projection();
        if (projection != null) {
            map(directory.resolve("projection.npy"), projection.map());
        }
        Novelty novelty = view.scale().novelty();
        if (novelty != null) {
            map(directory.resolve("novelty.npy"), novelty.forms());
        }
        Heads heads = view.heads();
        if (heads != null) {
            map(directory.resolve("heads.npy"), heads.map());
        }
        Statistics statistics = view.statistics();
        sums(directory, "performance", statistics.performance());
        sums(directory, "cost", statistics.cost());
        Npy.write(
                directory.resolve("inputTokensSum.npy"),
                statistics.inputTokens().sums(),
                statistics.models());
        Npy.write(
                directory.resolve("outputTokensSum.npy"),
                statistics.outputTokens().sums(),
                statistics.models());
        Npy.write(
                directory.resolve("tokensCount.npy"),
                statistics.outputTokens().counts(),
                statistics.models());
    }

    private static void sums(Path directory, String quantity, CellSums sums) throws IOException {
        Npy.write(directory.resolve(quantity + "Sum.npy"), sums.sums(), sums.models());
        Npy.write(directory.resolve(quantity + "Count.npy"), sums.counts(), sums.models());
    }
}
