package io.paretorouter.offline.data;

import java.util.List;
import java.util.Map;

/**
 * A query with what is known about each model on it.
 *
 * @param query its text
 * @param dataset the dataset it belongs to; empty if the data name none
 * @param index its identifier within the dataset, as given in the data; empty if there is none
 * @param line its line in the file, counted from 1; 0 if it comes from no file
 * @param labels the labels by model; a model that is absent is unknown
 */
public record LabelledQuery(
        String query, String dataset, String index, long line, Map<String, Label> labels) {
    public LabelledQuery {
        labels = Map.copyOf(labels);
    }

    /** A query that does not come from a file. */
    public LabelledQuery(String query, String dataset, String index, Map<String, Label> labels) {
        this(query, dataset, index, 0, labels);
    }

    /** The texts of some queries, in order. */
    public static List<String> texts(List<LabelledQuery> queries) {
        return queries.stream().map(LabelledQuery::query).toList();
    }

    /** The result of a model on this query; unknown values are NaN. */
    public Label label(String model) {
        return labels.getOrDefault(model, Label.UNKNOWN);
    }

    /** Whether both the performance and the cost of a model on this query are known. */
    public boolean complete(String model) {
        return label(model).complete();
    }

    /** The same query with other labels. */
    public LabelledQuery with(Map<String, Label> others) {
        return new LabelledQuery(query, dataset, index, line, others);
    }

    /** What people can find the query by: its index, or else its line number. */
    public String place() {
        return index.isEmpty() ? Long.toString(line) : index;
    }
}
