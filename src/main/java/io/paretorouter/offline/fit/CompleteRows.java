package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Statistics;
import io.paretorouter.offline.data.Labels;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the queries that are labelled for every candidate, so that all routing policies can be
 * compared on the same queries.
 */
public final class CompleteRows {
    private CompleteRows() {}

    /** The rows that are labelled for every candidate. */
    public static int[] of(Labels labels) {
        return IntStream.range(0, labels.rows())
                .filter(complete(labels, candidates(labels)))
                .toArray();
    }

    /** Whether a row is labelled for all {@link #candidates}. */
    public static IntPredicate complete(Labels labels, int[] candidates) {
        return row ->
                IntStream.of(candidates).allMatch(model -> labels.label(row, model).complete());
    }

    /** The candidates: the models that a table of these labels may choose. */
    public static int[] candidates(Labels labels) {
        Statistics all = Sums.of(labels, 1, row -> 0);
        return IntStream.range(0, labels.models()).filter(all::candidate).toArray();
    }
}
