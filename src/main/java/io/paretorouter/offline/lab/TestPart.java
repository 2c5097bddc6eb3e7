package io.paretorouter.offline.lab;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Split;
import io.paretorouter.offline.evaluate.Baselines;
import io.paretorouter.offline.evaluate.PerQuery;
import io.paretorouter.offline.evaluate.TestSet;
import io.paretorouter.offline.fit.CompleteRows;
import io.paretorouter.offline.fit.TrainingSet;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The queries that a split is judged by: those that it holds out, whose text it does not fit, and
 * that are labelled for every candidate.
 *
 * @param set the queries as their embedder sees them
 * @param labelled the same queries with their texts and datasets
 */
record TestPart(TrainingSet set, TestSet labelled) {

    /**
     * The test part of a split; null if it is empty.
     *
     * @param models the names of the columns
     */
    static @Nullable TestPart of(
            Split split, TrainingSet all, List<LabelledQuery> queries, List<String> models) {
        int[] candidates = CompleteRows.candidates(all.labels());
        int[] rows =
                Arrays.stream(split.unseen(queries))
                        .filter(CompleteRows.complete(all.labels(), candidates))
                        .toArray();
        if (rows.length == 0) {
            return null;
        }
        return new TestPart(
                all.select(rows),
                TestSet.of(
                        Arrays.stream(rows).mapToObj(queries::get).toList(),
                        models,
                        TestSet.Candidates.of(candidates)));
    }

    /** What a way of choosing gives. */
    PerQuery results(int[] choices) {
        return PerQuery.of(labelled.labels(), choices, labelled.all().rows());
    }

    /** What one model gives. */
    PerQuery always(int model) {
        return results(Baselines.single(labelled.labels(), model));
    }

    /** What each candidate gives alone. */
    List<Outcome> singles() {
        return Arrays.stream(labelled.candidates().columns())
                .mapToObj(model -> always(model).mean())
                .toList();
    }

    /** Whether each query is out of distribution, as the router sees it. */
    IntPredicate unlike(RoutingTable table, View view) {
        List<Embedding> embeddings = set.queries();
        return row -> {
            Embedding query = embeddings.get(row);
            String text = labelled.queries().get(row).query();
            return table.outside(view, text, query, view.nearest(query, 1));
        };
    }
}
