package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.data.Labels;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a view is fitted on: n queries as their embeddings, with their labels.
 *
 * @param embeddings n rows
 * @param labels n rows over m models
 */
public record TrainingSet(UnitVectors embeddings, Labels labels) {
    public TrainingSet {
        if (embeddings.count() != labels.rows()) {
            throw new IllegalArgumentException(
                    "got " + embeddings.count() + " embeddings for " + labels.rows() + " queries");
        }
    }

    /** The number of queries, n. */
    public int rows() {
        return labels.rows();
    }

    /** The rows of the given indices, in that order. */
    public TrainingSet select(int[] rows) {
        return new TrainingSet(embeddings.select(rows), labels.select(rows));
    }

    /** The embeddings as the router takes them. */
    public List<Embedding> queries() {
        return IntStream.range(0, rows()).mapToObj(this::query).toList();
    }

    private Embedding query(int row) {
        float[] components = new float[embeddings.dimension()];
        embeddings.copyRow(row, components, 0);
        return Embedding.ofUnit(components);
    }
}
