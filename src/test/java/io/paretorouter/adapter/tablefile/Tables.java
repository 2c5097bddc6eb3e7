package io.paretorouter.adapter.tablefile;

import io.paretorouter.core.cost.CachePrice;
import io.paretorouter.core.cost.Price;
import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.table.AffineMap;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Capabilities;
import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.Centroids;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Novelty;
import io.paretorouter.core.table.Projection;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.Spans;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.core.table.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Tables to write and read; each is the same in every run. */
final class Tables {
    private static final Provenance PROVENANCE =
            new Provenance(
                    "demo “é”",
                    new Provenance.Data("ab".repeat(32), 123, -42L, 0.7),
                    "unknown",
                    LocalDate.of(2025, 8, 18));

    private static final ScorerParameters PARAMETERS = new ScorerParameters(12.5, 0.1, 8, 4);

    private Tables() {}

    /** Two views, everything that is optional known of some model and unknown of another. */
    static RoutingTable small() {
        List<ModelInfo> models =
                List.of(
                        new ModelInfo(
                                "a/\"quoted\\ü\uD800",
                                "a",
                                new Price(
                                        0.15,
                                        0.6,
                                        new CachePrice(0.075, null),
                                        LocalDate.of(2024, 7, 18)),
                                new Capabilities(128_000, true, false, null)),
                        new ModelInfo(
                                "b/plain", "b", null, new Capabilities(null, null, null, true)),
                        ModelInfo.named("c"));
        Random random = new Random(1);
        return table(
                models,
                Map.of("express", view("express", random, 3, 5, 3), "full", full(random, 2, 4, 3)));
    }

    /** One view, nothing known that may be unknown. */
    static RoutingTable bare(int clusters, int dimension, int models) {
        Random random = new Random(31L * clusters + 17L * dimension + models);
        List<ModelInfo> named =
                IntStream.range(0, models)
                        .mapToObj(i -> ModelInfo.named("model-%04d".formatted(i)))
                        .toList();
        return table(named, Map.of("full", view("full", random, clusters, dimension, models)));
    }

    private static RoutingTable table(List<ModelInfo> models, Map<String, View> views) {
        String safe = models.getFirst().name();
        return new RoutingTable(models, views, safe, PROVENANCE, RoutingTable.UNSAVED);
    }

    private static View full(Random random, int clusters, int dimension, int models) {
        View view = view("full", random, clusters, dimension, models);
        View.Scale scale =
                new View.Scale(view.scale().spans(), PARAMETERS, 0.31, novelty(random, dimension));
        return new View(
                view.embedder(),
                new View.Space(view.centroids(), projection(random, dimension)),
                view.statistics(),
                heads(random, view.statistics().models()),
                scale,
                calibration(random));
    }

    private static Heads heads(Random random, int models) {
        float[] rows = new float[2 * models * 4];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) random.nextGaussian();
        }
        return new Heads(new AffineMap(rows, 3));
    }

    private static Projection projection(Random random, int outputs) {
        float[] rows = new float[outputs * 4];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) random.nextGaussian();
        }
        return new Projection(new AffineMap(rows, 3));
    }

    private static Novelty novelty(Random random, int inputs) {
        float[] rows = new float[2 * (inputs + 1)];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) random.nextGaussian();
        }
        return new Novelty(new AffineMap(rows, inputs));
    }

    private static Calibration calibration(Random random) {
        return new Calibration(
                37,
                new Expectation(estimate(random), estimate(random)),
                expectations(random),
                expectations(random),
                new Verdict(
                        0.75,
                        new Estimate(0.01, -0.005, 0.02),
                        new Estimate(0.5, 0.4, 0.6),
                        estimate(random)),
                "prices of “é” changed");
    }

    private static Expectations expectations(Random random) {
        return new Expectations(
                IntStream.range(0, 5)
                        .mapToObj(at -> new Expectation(estimate(random), estimate(random)))
                        .toList());
    }

    private static Estimate estimate(Random random) {
        double low = random.nextDouble() / 2;
        return new Estimate(low + 0.25, low, low + 0.5);
    }

    private static View view(String name, Random random, int clusters, int dimension, int models) {
        Statistics statistics = statistics(random, clusters, models);
        return new View(
                new EmbedderId(name, "%064x".formatted(name.hashCode())),
                new View.Space(
                        new Centroids(unitRows(random, clusters, dimension), dimension), null),
                statistics,
                null,
                new View.Scale(Spans.of(statistics), PARAMETERS, null, null),
                null);
    }

    private static float[] unitRows(Random random, int rows, int columns) {
        float[] all = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            double squares = 0;
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                all[i] = (float) random.nextGaussian();
                squares += (double) all[i] * all[i];
            }
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                all[i] /= (float) Math.sqrt(squares);
            }
        }
        return all;
    }

    private static Statistics statistics(Random random, int clusters, int models) {
        double[] counts = new double[clusters * models];
        List<double[]> sums = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> sums.add(new double[counts.length]));
        for (int cell = 0; cell < counts.length; cell++) {
            // Model 0 is known everywhere, so that it can be the safe one.
            counts[cell] = cell % models == 0 ? 7 : random.nextInt(4);
            for (double[] sum : sums) {
                sum[cell] = counts[cell] * random.nextDouble();
            }
        }
        return new Statistics(
                new CellSums(models, sums.get(0), counts),
                new CellSums(models, sums.get(1), counts),
                new CellSums(models, sums.get(2), counts),
                new CellSums(models, sums.get(3), counts));
    }
}
