package io.paretorouter.core.score;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.Centroids;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.Spans;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;
import java.util.ArrayList;
import java.util.List;

/** The table and queries of {@code reference/scorers.py}, drawn in the same order. */
final class ReferenceTable {
    static final int MODELS = 6;
    static final ScorerParameters PARAMETERS = new ScorerParameters(15, 20, 8, 4);
    private static final int CLUSTERS = 12;
    private static final int DIMENSION = 16;
    private static final int QUERIES = 40;

    private long state = 7;

    final View view;
    final List<Embedding> queries = new ArrayList<>();

    ReferenceTable() {
        float[] centroids = unitRows(CLUSTERS);
        float[] rows = unitRows(QUERIES);
        for (int row = 0; row < QUERIES; row++) {
            float[] query = new float[DIMENSION];
            System.arraycopy(rows, row * DIMENSION, query, 0, DIMENSION);
            queries.add(Embedding.ofUnit(query));
        }
        CellSums performance = cells(1.0 / MODELS);
        CellSums cost = cells(1e-3);
        double[] none = new double[CLUSTERS * MODELS];
        CellSums tokens = new CellSums(MODELS, none, none);
        Statistics statistics = new Statistics(performance, cost, tokens, tokens);
        this.view =
                new View(
                        new EmbedderId("full", "0".repeat(64)),
                        new View.Space(new Centroids(centroids, DIMENSION), null),
                        statistics,
                        null,
                        new View.Scale(Spans.of(statistics), ScorerParameters.DEFAULT, null, null),
                        null);
    }

    private double uniform() {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (state >>> 11) * 0x1p-53;
    }

    private float[] unitRows(int count) {
        float[] rows = new float[count * DIMENSION];
        for (int row = 0; row < count; row++) {
            double[] point = new double[DIMENSION];
            double squares = 0;
            for (int i = 0; i < DIMENSION; i++) {
                point[i] = uniform() - 0.5;
                squares += point[i] * point[i];
            }
            for (int i = 0; i < DIMENSION; i++) {
                rows[row * DIMENSION + i] = (float) (point[i] / Math.sqrt(squares));
            }
        }
        return rows;
    }

    private CellSums cells(double scale) {
        double[] sums = new double[CLUSTERS * MODELS];
        double[] counts = new double[sums.length];
        for (int cell = 0; cell < sums.length; cell++) {
            boolean unknown = uniform() < 0.2;
            int count = (int) (uniform() * 29) + 1;
            double mean = uniform();
            if (!unknown) {
                counts[cell] = count;
                sums[cell] = count * mean * scale * (cell % MODELS + 1);
            }
        }
        return new CellSums(MODELS, sums, counts);
    }
}
