package io.paretorouter.offline.data;

import java.util.List;
import java.util.Map;

/**
 * A query with what is known of each model on it.
 *
 * @param query its text
 * @param dataset the group it belongs to; empty where the data name none
 * @param index its identity inside the dataset, as the data give it; empty where they give none
 * @param line its place in its file, counted from 1; 0 where it comes from none
 * @param labels per model; a model that is absent is unknown
 */
public record LabelledQuery(
        String query, String dataset, String index, long line, Map<String, Label> labels) {
    public LabelledQuery {
        labels = Map.copyOf(labels);
    }

    /** A query that comes from no file. */
    public LabelledQuery(String query, String dataset, String index, Map<String, Label> labels) {
        this(query, dataset, index, 0, labels);
    }

    /** The texts of some queries, in order. */
    public static List<String> texts(List<LabelledQuery> queries) {
        return queries.stream().map(LabelledQuery::query).toList();
    }

    /** What a model did on it. */
    public Label label(String model) {
        return labels.getOrDefault(model, Label.UNKNOWN);
    }

    /** Whether both performance and cost of a model on it are known. */
    public boolean complete(String model) {
        return label(model).complete();
    }

    /** The same query with other labels. */
    public LabelledQuery with(Map<String, Label> others) {
        return new LabelledQuery(query, dataset, index, line, others);
    }

    /** What people find it by: its index, or the line it stands in. */
    public String place() {
        return index.isEmpty() ? Long.toString(line) : index;
    }
}
