package io.paretorouter.offline.report;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.TestSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A random table of three models, and queries that it was swept over.
 *
 * @param models the names, in the table's order
 */
record Judged(RoutingTable table, List<String> models, TestSet test, AlphaSweep sweep) {
    private static final int D = 4;

    /** Judges queries whose {@code dataset} and {@code index} are given in pairs. */
    static Judged by(List<List<String>> datasetsAndIndices) {
        SplittableRandom random = new SplittableRandom(4);
        View view =
                TestTables.view(
                        TestTables.randomRows(random, 5, D),
                        D,
                        TestTables.randomCells(random, 5, 3, 0.2));
        RoutingTable table = TestTables.table(view);
        List<String> models = table.names();
        List<LabelledQuery> queries =
                IntStream.range(0, datasetsAndIndices.size())
                        .mapToObj(row -> query(row, datasetsAndIndices.get(row), models))
                        .toList();
        return new Judged(
                table,
                models,
                TestSet.of(queries, models, TestSet.Candidates.of(view.statistics())),
                AlphaSweep.run(
                        new AlphaSweep.Subject(
                                view, Scorer.Kind.EXPECTED, ScorerParameters.DEFAULT),
                        Stream.generate(() -> TestTables.randomQuery(random, D))
                                .limit(queries.size())
                                .toList(),
                        AlphaSweep.GRID));
    }

    /** Performance and cost tell row and model apart. */
    private static LabelledQuery query(int row, List<String> datasetAndIndex, List<String> models) {
        return new LabelledQuery(
                "query " + row,
                datasetAndIndex.getFirst(),
                datasetAndIndex.getLast(),
                models.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        model ->
                                                new Label(
                                                        1.0 / (row + 1),
                                                        1e-5 * (models.indexOf(model) + 1),
                                                        1,
                                                        1))));
    }
}
