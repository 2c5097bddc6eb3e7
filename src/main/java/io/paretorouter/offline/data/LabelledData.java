package io.paretorouter.offline.data;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A file of labelled queries.
 *
 * @param sha256 over the JSON lines as read, after decompression: 64 hexadecimal digits
 * @param queries in the file's order
 */
public record LabelledData(String sha256, List<LabelledQuery> queries) {
    public LabelledData {
        queries = List.copyOf(queries);
    }

    /** The names of all models that carry a label anywhere, sorted. */
    public List<String> models() {
        TreeSet<String> names = new TreeSet<>();
        for (LabelledQuery query : queries) {
            names.addAll(query.labels().keySet());
        }
        return List.copyOf(names);
    }

    /** The same file, fewer queries. */
    public LabelledData only(Predicate<LabelledQuery> keep) {
        return new LabelledData(sha256, queries.stream().filter(keep).toList());
    }
}
