package io.paretorouter.offline.data;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A file of labelled queries.
 *
 * @param sha256 of the file's contents as read, after decompression: 64 hexadecimal digits
 * @param queries in the file's order
 */
public record LabelledData(String sha256, List<LabelledQuery> queries) {
    public LabelledData {
        queries = List.copyOf(queries);
    }

    /** The names of all models with a label on any query, sorted. */
    public List<String> models() {
        TreeSet<String> names = new TreeSet<>();
        for (LabelledQuery query : queries) {
            names.addAll(query.labels().keySet());
        }
        return List.copyOf(names);
    }

    /** The number of queries whose text repeats that of an earlier one. */
    public int repeats() {
        return queries.size() - texts().size();
    }

    /** The distinct texts. */
    public Set<String> texts() {
        return queries.stream().map(LabelledQuery::query).collect(Collectors.toSet());
    }

    /** The queries that a split holds out, without those whose text it fits. */
    public LabelledData unseenBy(Split split) {
        return new LabelledData(
                sha256, Arrays.stream(split.unseen(queries)).mapToObj(queries::get).toList());
    }

    /** The same file, fewer queries. */
    public LabelledData only(Predicate<LabelledQuery> keep) {
        return new LabelledData(sha256, queries.stream().filter(keep).toList());
    }
}
