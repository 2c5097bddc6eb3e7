package io.paretorouter.offline.rollout;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.route.Candidate;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.Gain;
import io.paretorouter.offline.evaluate.PairedGain;
import io.paretorouter.offline.evaluate.PerQuery;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one table's decisions differ from another's on the same queries.
 *
 * @param view the view that both tables were read through
 * @param queries how many queries there are
 * @param changed how many of them would go to another model
 * @param before what the old table expects of its choices, on average
 * @param after what the new table expects of its choices, on average
 * @param measured what the labels say about both; null if no query is labelled for both choices
 */
public record DecisionChange(
        String view,
        int queries,
        int changed,
        Outcome before,
        Outcome after,
        @Nullable Measured measured) {
    /** The share of the changed queries that labels must speak of. */
    private static final double MOST = 0.9;

    /**
     * What the labels say about both tables' choices.
     *
     * @param queries how many queries are labelled for both choices
     * @param changed how many of these go to another model
     * @param before the outcome of the old table's choices
     * @param after the outcome of the new table's choices
     * @param gain of after over before, with its intervals
     */
    public record Measured(
            int queries, int changed, Outcome before, Outcome after, PairedGain gain) {
        /** Whether the new table is worse, by the rule in the package documentation. */
        public boolean worse() {
            Gain mean = Gain.of(after, before);
            return mean.performance() < -Verdict.TOLERANCE
                    || (mean.performance() <= 0 && mean.costSaved() < 0);
        }
    }

    /**
     * What both tables are asked.
     *
     * @param embedder the embedder that made the embeddings
     * @param routing how both are to route
     */
    public record Question(EmbedderId embedder, Routing routing) {
        private List<Candidate> choices(
                RoutingTable table, List<LabelledQuery> queries, List<Embedding> embeddings) {
            Router router = new Router(table, embedder, Router.OutOfDistributionPolicy.SAFE);
            return IntStream.range(0, queries.size())
                    .parallel()
                    .mapToObj(
                            row ->
                                    router.decide(
                                                    queries.get(row).query(),
                                                    embeddings.get(row),
                                                    routing)
                                            .chosen())
                    .toList();
        }
    }

    /** Two tables to be asked the same. */
    public record Pair(RoutingTable before, RoutingTable after) {}

    /**
     * Asks both tables and compares their choices.
     *
     * @param queries at least one
     * @param embeddings of the queries, in their order
     * @throws IllegalArgumentException if one of the tables has no view for the embedder
     */
    public static DecisionChange of(
            Pair tables,
            Question question,
            List<LabelledQuery> queries,
            List<Embedding> embeddings) {
        List<Candidate> before = question.choices(tables.before(), queries, embeddings);
        List<Candidate> after = question.choices(tables.after(), queries, embeddings);
        int[] all = IntStream.range(0, queries.size()).toArray();
        return new DecisionChange(
                question.embedder().view(),
                queries.size(),
                changed(all, before, after),
                expected(before),
                expected(after),
                measured(queries, before, after));
    }

    /**
     * Whether the labels speak of nearly all queries that would go to another model. Of a model
     * that joined, a file without its labels says nothing.
     */
    public boolean changesAreMeasured() {
        return measured != null && measured.changed() >= MOST * changed;
    }

    /** How many of some queries go to another model. */
    private static int changed(int[] rows, List<Candidate> before, List<Candidate> after) {
        return (int)
                Arrays.stream(rows)
                        .filter(row -> !before.get(row).model().equals(after.get(row).model()))
                        .count();
    }

    private static Outcome expected(List<Candidate> choices) {
        return new Outcome(
                choices.stream().mapToDouble(Candidate::performance).average().orElseThrow(),
                choices.stream().mapToDouble(Candidate::costUsd).average().orElseThrow());
    }

    private static @Nullable Measured measured(
            List<LabelledQuery> queries, List<Candidate> before, List<Candidate> after) {
        int[] rows =
                IntStream.range(0, queries.size())
                        .filter(row -> queries.get(row).complete(before.get(row).model()))
                        .filter(row -> queries.get(row).complete(after.get(row).model()))
                        .toArray();
        if (rows.length == 0) {
            return null;
        }
        List<String> models =
                Stream.concat(before.stream(), after.stream())
                        .map(Candidate::model)
                        .distinct()
                        .toList();
        Labels labels = new Labels(queries, models);
        PerQuery old = PerQuery.of(labels, columns(before, models), rows);
        PerQuery fresh = PerQuery.of(labels, columns(after, models), rows);
        return new Measured(
                rows.length,
                changed(rows, before, after),
                old.mean(),
                fresh.mean(),
                PairedGain.of(fresh, old));
    }

    private static int[] columns(List<Candidate> choices, List<String> models) {
        return choices.stream().mapToInt(choice -> models.indexOf(choice.model())).toArray();
    }
}
