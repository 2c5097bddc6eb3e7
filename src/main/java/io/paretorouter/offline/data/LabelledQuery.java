package io.paretorouter.offline.data;

import java.util.Map;

/**
 * A query with what is known of each model on it.
 *
 * @param query its text
 * @param dataset the group it belongs to; empty where the data name none
 * @param index its identity inside the dataset, as the data give it; else its line number
 * @param labels per model; a model that is absent is unknown
 */
public record LabelledQuery(String query, String dataset, String index, Map<String, Label> labels) {
    public LabelledQuery {
        labels = Map.copyOf(labels);
    }
}
