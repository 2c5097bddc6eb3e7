package io.paretorouter.offline.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.route.Eligibility;
import io.paretorouter.core.route.Goal;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.fixture.HashEmbedder;
import io.paretorouter.fixture.TestTable;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.revise.DropModel;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** At α 1 the table with large sends every query to it, the one without to medium. */
class DecisionChangeTest {
    private static final RoutingTable WITH = TestTable.table();
    private static final RoutingTable WITHOUT = DropModel.run(WITH, TestTable.LARGE).after();
    private static final Label LABEL = new Label(1, 0.01, 1, 1);

    private static DecisionChange change(RoutingTable before, RoutingTable after, int labelled) {
        Embedder embedder = new HashEmbedder();
        List<LabelledQuery> queries =
                IntStream.range(0, 100)
                        .mapToObj(
                                row ->
                                        new LabelledQuery(
                                                "query " + row,
                                                "",
                                                "" + row,
                                                row < labelled
                                                        ? Map.of(
                                                                TestTable.LARGE, LABEL,
                                                                TestTable.MEDIUM, LABEL)
                                                        : Map.of(TestTable.MEDIUM, LABEL)))
                        .toList();
        List<Embedding> embeddings =
                queries.stream().map(query -> embedder.embed(query.query())).toList();
        Routing routing =
                new Routing(
                        new Goal.Weight(new Tradeoff(1)), Scorer.Kind.EXPECTED, Eligibility.ANY);
        return DecisionChange.of(
                new DecisionChange.Pair(before, after),
                new DecisionChange.Question(embedder.id(), routing),
                queries,
                embeddings);
    }

    @Test
    void isMeasuredByLabelsOfNearlyAllQueriesThatGoElsewhere() {
        assertThat(change(WITHOUT, WITH, 90).changed()).isEqualTo(100);
        assertThat(change(WITHOUT, WITH, 90).changesAreMeasured()).isTrue();
        assertThat(change(WITHOUT, WITH, 89).measured()).isNotNull();
        assertThat(change(WITHOUT, WITH, 89).changesAreMeasured()).isFalse();
        assertThat(change(WITHOUT, WITH, 0).changesAreMeasured()).isFalse();
    }

    @Test
    void isMeasuredWhereNothingChanges() {
        assertThat(change(WITHOUT, WITHOUT, 0).changesAreMeasured()).isTrue();
    }
}
