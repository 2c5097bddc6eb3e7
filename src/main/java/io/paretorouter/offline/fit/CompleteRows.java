package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Statistics;
import io.paretorouter.offline.data.Labels;
import java.util.stream.IntStream;

/** The queries on which every way of choosing can be held against every other. */
public final class CompleteRows {
    private CompleteRows() {}

    /** The rows that are labelled for every candidate. */
    public static int[] of(Labels labels) {
        int[] candidates = candidates(labels);
        return IntStream.range(0, labels.rows())
                .filter(
                        row ->
                                IntStream.of(candidates)
                                        .allMatch(model -> labels.label(row, model).complete()))
                .toArray();
    }

    /** The candidates: the models that a table of these labels may choose. */
    static int[] candidates(Labels labels) {
        Statistics all = Sums.of(labels, 1, row -> 0);
        return IntStream.range(0, labels.models()).filter(all::candidate).toArray();
    }
}
