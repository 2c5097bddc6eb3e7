package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.table.Projection;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.embed.Embeddings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data that a view is fitted on: n queries as embeddings, with their labels.
 *
 * @param embeddings n rows, by the view's own embedder
 * @param labels n rows over m models
 * @param teacher n rows, by a better embedder in whose space the clusters are made; null to make
 *     them in the embedder's own space
 */
public record TrainingSet(UnitVectors embeddings, Labels labels, @Nullable UnitVectors teacher) {
    public TrainingSet {
        require(embeddings, labels);
        if (teacher != null) {
            require(teacher, labels);
        }
    }

    /** A set whose clusters are made in the embedder's own space. */
    public TrainingSet(UnitVectors embeddings, Labels labels) {
        this(embeddings, labels, null);
    }

    private static void require(UnitVectors vectors, Labels labels) {
        if (vectors.count() != labels.rows()) {
            throw new IllegalArgumentException(
                    "got " + vectors.count() + " embeddings for " + labels.rows() + " queries");
        }
    }

    /** The number of queries, n. */
    public int rows() {
        return labels.rows();
    }

    /** The rows at the given indices, in that order. */
    public TrainingSet select(int[] rows) {
        return new TrainingSet(
                embeddings.select(rows),
                labels.select(rows),
                teacher == null ? null : teacher.select(rows));
    }

    /** The embeddings in the form that the router takes. */
    public List<Embedding> queries() {
        return Embeddings.of(embeddings);
    }

    /** The rows to cluster: the teacher's embeddings if there is one. */
    UnitVectors clustered() {
        return teacher == null ? embeddings : teacher;
    }

    /** The map from the embedder's space to that of the clusters; null if they are the same. */
    @Nullable Projection projection() {
        return teacher == null ? null : RidgeMap.fit(embeddings, teacher);
    }
}
