package io.paretorouter.offline;

import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Labelled queries for tests that read labels only: their texts say nothing. */
public final class BareQueries {
    private BareQueries() {}

    /**
     * Queries 0 to n − 1.
     *
     * @param labels what each model did on a query, by the model's name
     */
    public static List<LabelledQuery> of(int n, IntFunction<Map<String, Label>> labels) {
        return IntStream.range(0, n)
                .mapToObj(row -> new LabelledQuery("query " + row, "", "" + row, labels.apply(row)))
                .toList();
    }

    /** Queries in the order of their labels. */
    public static List<LabelledQuery> of(List<Map<String, Label>> labels) {
        return of(labels.size(), labels::get);
    }
}
