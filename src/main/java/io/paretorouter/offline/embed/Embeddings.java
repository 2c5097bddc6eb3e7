package io.paretorouter.offline.embed;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.offline.cluster.UnitVectors;
import java.util.List;
import java.util.stream.IntStream;

/** Converts rows to the form that the router takes. */
public final class Embeddings {
    private Embeddings() {}

    /** Every row as an embedding, in order. */
    public static List<Embedding> of(UnitVectors rows) {
        return IntStream.range(0, rows.count()).mapToObj(row -> embedding(rows, row)).toList();
    }

    private static Embedding embedding(UnitVectors rows, int row) {
        float[] components = new float[rows.dimension()];
        rows.copyRow(row, components, 0);
        return Embedding.ofUnit(components);
    }
}
