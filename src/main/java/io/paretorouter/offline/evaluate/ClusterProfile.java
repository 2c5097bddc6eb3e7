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
 * What a cluster is about, and which models do well there.
 *
 * @param id its row in the table
 * @param fitted the number of fitted queries in it
 * @param judged the number of judged queries nearest to it
 * @param words the words that set its judged queries apart from the others
 * @param dataset the most frequent dataset of its judged queries; null if there are none
 * @param purity the share of its judged queries from that dataset, in [0, 1]
 * @param best the model of highest mean performance on its fitted queries, the cheapest of ties;
 *     null if none is labelled there
 * @param cheapest the model of lowest mean cost on them, the best of ties; null if none is labelled
 *     there
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
     * @param outcome its mean performance and cost there
     */
    public record Member(int model, Outcome outcome) {}

    /**
     * The profile of every cluster, in the table's order.
     *
     * @param queries the judged queries
     * @param nearest the nearest cluster of each
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
