package io.paretorouter.offline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestSetTest {
    private static final List<String> MODELS = List.of("a", "b", "unlabelled");
    private static final List<String> CANDIDATES = List.of("a", "b");
    private static final List<LabelledQuery> QUERIES =
            RandomLabels.queries(new SplittableRandom(1), 30, CANDIDATES);

    /** A table's statistics in which the last model has no labels. */
    private static TestSet.Candidates candidates() {
        double[] counts = {1, 1, 0};
        Statistics statistics =
                TestTables.view(
                                new float[] {1},
                                1,
                                new TestTables.Cells(counts, counts, counts, counts))
                        .statistics();
        return TestSet.Candidates.of(statistics);
    }

    private static TestSet test(List<LabelledQuery> queries) {
        return TestSet.of(queries, MODELS, candidates());
    }

    @Test
    void asksForLabelsOfCandidatesOnly() {
        assertThat(candidates().columns()).containsExactly(0, 1);
        assertThat(test(QUERIES).queries()).isEqualTo(QUERIES);
        assertThat(test(QUERIES).leftOut()).isZero();
    }

    @Test
    void leavesOutAndCountsQueriesThatLackACandidatesPerformanceOrCost() {
        List<LabelledQuery> queries = new ArrayList<>(QUERIES);
        queries.set(0, RandomLabels.without(QUERIES.get(0), "a"));
        queries.set(7, labelled(new Label(1, Double.NaN, 1, 1)));
        queries.set(29, labelled(new Label(Double.NaN, 1, 1, 1)));
        TestSet test = test(queries);
        assertThat(test.leftOut()).isEqualTo(3);
        assertThat(test.size()).isEqualTo(27);
        assertThat(test.queries()).isEqualTo(queries.stream().filter(QUERIES::contains).toList());
    }

    private static LabelledQuery labelled(Label b) {
        return new LabelledQuery("", "", "", Map.of("a", new Label(1, 1, 1, 1), "b", b));
    }

    @Test
    void keepsTextsAndLabelsInTheOrderOfTheQueries() {
        TestSet test = test(QUERIES);
        for (int row = 0; row < QUERIES.size(); row++) {
            assertThat(test.queries().get(row).query()).isEqualTo(QUERIES.get(row).query());
            assertThat(test.labels().label(row, 1)).isEqualTo(QUERIES.get(row).labels().get("b"));
        }
    }

    @Test
    void everyRowBelongsToTheGroupOfItsDataset() {
        TestSet test = test(QUERIES);
        assertThat(test.groups())
                .extracting(TestSet.Group::name)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(test.groups().stream().flatMapToInt(group -> IntStream.of(group.rows())))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, QUERIES.size()).boxed().toList());
        for (TestSet.Group group : test.groups()) {
            assertThat(IntStream.of(group.rows()).boxed())
                    .hasSize(group.size())
                    .allMatch(row -> QUERIES.get(row).dataset().equals(group.name()));
        }
    }

    @Test
    void refusesQueriesOfWhichNoneIsComplete() {
        List<LabelledQuery> incomplete =
                QUERIES.stream().map(query -> RandomLabels.without(query, "b")).toList();
        assertThatThrownBy(() -> test(incomplete))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none of the 30 queries");
    }
}
