package io.paretorouter.offline.fit;

import io.paretorouter.offline.data.Labels;
import java.util.stream.IntStream;

/** The queries on which every way of choosing can be held against every other. */
final class CompleteRows {
    private CompleteRows() {}

    /** The rows that are labelled for every candidate. */
    static int[] of(Labels labels) {
        int[] candidates = candidates(labels);
        return IntStream.range(0, labels.rows())
                .filter(
                        row ->
                                IntStream.of(candidates)
                                        .allMatch(model -> labels.label(row, model).complete()))
                .toArray();
    }

    /** The candidates: every model with a complete label somewhere. */
    static int[] candidates(Labels labels) {
        return IntStream.range(0, labels.models())
                .filter(
                        model ->
                                IntStream.range(0, labels.rows())
                                        .anyMatch(row -> labels.label(row, model).complete()))
                .toArray();
    }
}
