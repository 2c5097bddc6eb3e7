package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.offline.data.LabelledQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster of a table is about, and who is good there.
 *
 * @param id its row in the table
 * @param fitted how many fitted queries it holds
 * @param judged how many judged queries are nearest to it
 * @param words that tell its judged queries from the others
 * @param dataset the most frequent dataset of its judged queries; null where there are none
 * @param purity the share of its judged queries that belong to that dataset, in [0, 1]
 * @param best the model of highest mean performance among the fitted queries, the cheapest of
 *     equals; null where none is known
 * @param cheapest the model of lowest mean cost among them, the best of equals; null where none is
 *     known
 */
public record ClusterProfile(
        int id,
        long fitted,
        int judged,
        List<String> words,
        @Nullable String dataset,
        double purity,
        @Nullable Member best,
        @Nullable Member cheapest) {
    private static final int WORDS = 6;

    public ClusterProfile {
        words = List.copyOf(words);
    }

    /**
     * A model within a cluster.
     *
     * @param model its column
     * @param outcome its means there
     */
    public record Member(int model, Outcome outcome) {}

    /**
     * The profile of every cluster, in the table's order.
     *
     * @param queries the judged queries
     * @param nearest the cluster nearest to each
     */
    public static List<ClusterProfile> of(
            Statistics statistics, List<LabelledQuery> queries, int[] nearest) {
        Words words = new Words(LabelledQuery.texts(queries));
        List<List<Integer>> members = new ArrayList<>();
        IntStream.range(0, statistics.clusters()).forEach(id -> members.add(new ArrayList<>()));
        IntStream.range(0, nearest.length).forEach(row -> members.get(nearest[row]).add(row));
        return IntStream.range(0, statistics.clusters())
                .mapToObj(id -> profile(id, statistics, queries, members.get(id), words))
                .toList();
    }

    private static ClusterProfile profile(
            int id,
            Statistics statistics,
            List<LabelledQuery> queries,
            List<Integer> rows,
            Words words) {
        Map<String, Integer> datasets = new HashMap<>();
        rows.forEach(row -> datasets.merge(queries.get(row).dataset(), 1, Integer::sum));
        Map.Entry<String, Integer> most =
                datasets.entrySet().stream()
                        .max(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .thenComparing(
                                                Map.Entry.comparingByKey(
                                                        Comparator.reverseOrder())))
                        .orElse(null);
        return new ClusterProfile(
                id,
                statistics.queries(id),
                rows.size(),
                words.telling(rows, WORDS),
                most == null ? null : most.getKey(),
                most == null ? 0 : (double) most.getValue() / rows.size(),
                first(id, statistics, Outcome.BEST_FIRST),
                first(id, statistics, Outcome.CHEAPEST_FIRST));
    }

    private static @Nullable Member first(
            int id, Statistics statistics, Comparator<Outcome> order) {
        CellSums performance = statistics.performance();
        CellSums cost = statistics.cost();
        return IntStream.range(0, statistics.models())
                .filter(model -> performance.known(id, model) && cost.known(id, model))
                .mapToObj(
                        model ->
                                new Member(
                                        model,
                                        new Outcome(
                                                performance.mean(id, model), cost.mean(id, model))))
                .min(Comparator.comparing(Member::outcome, order))
                .orElse(null);
    }
}
