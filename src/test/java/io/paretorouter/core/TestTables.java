package io.paretorouter.core;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.table.BestSingle;
import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.Centroids;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.Spans;
import io.paretorouter.core.table.Spelling;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.TrigramBits;
import io.paretorouter.core.table.Trigrams;
import io.paretorouter.core.table.View;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Tables and queries for tests. */
public final class TestTables {
    public static final EmbedderId EMBEDDER = new EmbedderId("full", "0".repeat(64));

    private TestTables() {}

    /** Performance and cost sums with their counts; every argument row-major {@code [k, m]}. */
    public record Cells(
            double[] performance, double[] performanceCount, double[] cost, double[] costCount) {}

    /**
     * Random sums; each cell is unknown with probability {@code missing}, but never a whole column.
     */
    public static Cells randomCells(RandomGenerator random, int k, int m, double missing) {
        Cells cells =
                new Cells(
                        new double[k * m], new double[k * m], new double[k * m], new double[k * m]);
        for (int cell = 0; cell < k * m; cell++) {
            if (cell < m || random.nextDouble() >= missing) {
                double count = random.nextInt(1, 40);
                cells.performanceCount()[cell] = count;
                cells.performance()[cell] = count * random.nextDouble();
                cells.costCount()[cell] = count;
                cells.cost()[cell] = count * 1e-3 * random.nextDouble() * (cell % m + 1);
            }
        }
        return cells;
    }

    /** Random directions, row-major {@code [n, d]}. */
    public static float[] randomRows(RandomGenerator random, int n, int d) {
        float[] rows = new float[n * d];
        for (int row = 0; row < n; row++) {
            randomQuery(random, d).copyTo(rows, row * d);
        }
        return rows;
    }

    /** A random direction. */
    public static Embedding randomQuery(RandomGenerator random, int d) {
        float[] components = new float[d];
        for (int i = 0; i < d; i++) {
            components[i] = (float) random.nextGaussian();
        }
        return Embedding.normalized(components);
    }

    /** A view of one cluster and two models of four labels each; the first is better and dearer. */
    public static View twoModels() {
        return view(
                new float[] {1, 0},
                2,
                new Cells(
                        new double[] {3, 2},
                        new double[] {4, 4},
                        new double[] {0.008, 0.004},
                        new double[] {4, 4}));
    }

    /** A view of given centroids and cells. */
    public static View view(float[] centroids, int d, Cells cells) {
        int m = cells.cost().length / (centroids.length / d);
        double[] none = new double[cells.cost().length];
        CellSums tokens = new CellSums(m, none, none);
        Statistics statistics =
                new Statistics(
                        new CellSums(m, cells.performance(), cells.performanceCount()),
                        new CellSums(m, cells.cost(), cells.costCount()),
                        tokens,
                        tokens);
        return new View(
                EMBEDDER,
                new View.Space(new Centroids(centroids, d), null),
                statistics,
                null,
                new View.Scale(Spans.of(statistics), ScorerParameters.DEFAULT, null, null),
                null);
    }

    /** The surprise of every trigram to {@link #spelling}, in bits. */
    public static final double EVEN_BITS = 5.25;

    /**
     * A spelling to which all trigrams are equally likely.
     *
     * @param mostBits over which a text is unlike it; a text has {@link #EVEN_BITS} a character
     */
    public static Spelling spelling(double mostBits, double leastVariety) {
        byte[] parts = new byte[Trigrams.COUNT];
        Arrays.fill(parts, (byte) (EVEN_BITS * TrigramBits.PARTS));
        return new Spelling(
                new TrigramBits(parts),
                new Spelling.Limits(Math.min(EVEN_BITS, mostBits), mostBits, leastVariety));
    }

    /** A table of one view, its models named {@code model-00}, {@code model-01} and so on. */
    public static RoutingTable table(View view) {
        List<ModelInfo> models =
                IntStream.range(0, view.statistics().models())
                        .mapToObj(model -> ModelInfo.named(String.format("model-%02d", model)))
                        .toList();
        return new RoutingTable(
                models,
                Map.of("full", view),
                models.get(BestSingle.of(view.statistics())).name(),
                new Provenance(
                        "test",
                        new Provenance.Data("0".repeat(64), 100, 0, 1),
                        "unknown",
                        LocalDate.EPOCH),
                RoutingTable.UNSAVED);
    }

    /**
     * The same view with its models in another order: column i is what column {@code order[i]} was.
     */
    public static Cells permuted(Cells cells, int[] order) {
        return new Cells(
                permuted(cells.performance(), order),
                permuted(cells.performanceCount(), order),
                permuted(cells.cost(), order),
                permuted(cells.costCount(), order));
    }

    private static double[] permuted(double[] values, int[] order) {
        int m = order.length;
        return IntStream.range(0, values.length)
                .mapToDouble(cell -> values[cell / m * m + order[cell % m]])
                .toArray();
    }
}
