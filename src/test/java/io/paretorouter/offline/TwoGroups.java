package io.paretorouter.offline;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.fit.TrainingSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Queries around two directions: even ones are answered by {@code even} only, odd ones by {@code
 * odd} only; {@code cheap} gets 0.4 on all.
 */
public final class TwoGroups {
    public static final int EVEN = 1;
    public static final int ODD = 2;
    public static final List<String> NAMES = List.of("cheap", "even", "odd");
    public static final List<ModelInfo> MODELS = NAMES.stream().map(ModelInfo::named).toList();
    public static final Provenance PROVENANCE =
            new Provenance(
                    "test",
                    new Provenance.Data("0".repeat(64), 1, 0, 1),
                    "unknown",
                    LocalDate.EPOCH);

    private static final int DIMENSION = 8;
    private static final double NOISE = 0.2;

    private TwoGroups() {}

    /** A query of one group. */
    public static Embedding query(RandomGenerator random, int group) {
        float[] components = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            components[i] = (float) ((i == group ? 1 : 0) + NOISE * random.nextGaussian());
        }
        return Embedding.normalized(components);
    }

    /** Row i belongs to group i mod 2, and every model is labelled on it. */
    public static TrainingSet rows(RandomGenerator random, int count) {
        return rows(random, alternating(count));
    }

    /** The same queries with other labels, by model's name. */
    public static TrainingSet rows(RandomGenerator random, List<Map<String, Label>> labels) {
        float[] rows = new float[labels.size() * DIMENSION];
        for (int row = 0; row < labels.size(); row++) {
            query(random, row % 2).copyTo(rows, row * DIMENSION);
        }
        Labels labelled = new Labels(BareQueries.of(labels), NAMES);
        return new TrainingSet(new UnitVectors(rows, DIMENSION), labelled);
    }

    /** Row i belongs to group i mod 2. */
    public static List<Map<String, Label>> alternating(int count) {
        return IntStream.range(0, count).mapToObj(row -> labels(row % 2)).toList();
    }

    private static Map<String, Label> labels(int group) {
        return Map.of(
                "cheap", new Label(0.4, 0.0001, 100, 10),
                "even", new Label(1 - group, 0.01, 100, 300),
                "odd", new Label(group, 0.01, 100, 300));
    }
}
