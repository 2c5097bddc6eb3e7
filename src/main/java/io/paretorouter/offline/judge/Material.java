package io.paretorouter.offline.judge;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.data.LabelledData;
import java.util.List;

/**
 * A table and the queries to judge it on.
 *
 * @param table the table
 * @param view its view for the embedder that made {@code embeddings}
 * @param scorer the scorer that reports show first
 * @param data the queries to judge on, none of them fitted
 * @param embeddings the embeddings of the queries, in their order
 */
public record Material(
        RoutingTable table,
        View view,
        Scorer.Kind scorer,
        LabelledData data,
        List<Embedding> embeddings) {
    public Material {
        embeddings = List.copyOf(embeddings);
        if (embeddings.size() != data.queries().size()) {
            throw new IllegalArgumentException(
                    "got "
                            + embeddings.size()
                            + " embeddings for "
                            + data.queries().size()
                            + " queries");
        }
    }

    /** The names of the table's models, in column order. */
    public List<String> models() {
        return table.names();
    }

    /** Whether the judged queries come from the file that the table was fitted on. */
    public boolean sameFile() {
        return table.provenance().data().sha256().equals(data.sha256());
    }

    /** Whether the judged query at a position is out of distribution. */
    boolean outside(int row) {
        return outside(data.queries().get(row).query(), embeddings.get(row));
    }

    /**
     * Whether a query is out of distribution; false if that was not measured.
     *
     * @param query the embedding of the text
     */
    boolean outside(String text, Embedding query) {
        return table.outside(view, text, query, view.nearest(query, 1));
    }
}
