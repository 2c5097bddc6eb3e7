package io.paretorouter.offline.revise;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.BareQueries;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.fit.FitOptions;
import io.paretorouter.offline.fit.FitTable;
import io.paretorouter.offline.fit.Knobs;
import io.paretorouter.offline.fit.TrainingSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Two hundred queries of {@link TwoGroups}, and tables that know some of their models. */
final class Joining {
    static final int COUNT = 200;
    static final String SHA = "ab".repeat(32);
    static final List<LabelledQuery> QUERIES = BareQueries.of(TwoGroups.alternating(COUNT));
    static final LabelledData FILE = new LabelledData(SHA, QUERIES);
    static final Revision.Stamp STAMP = new Revision.Stamp("c0ffee", LocalDate.of(2026, 11, 22));

    private static final TrainingSet ALL = TwoGroups.rows(new SplittableRandom(1), COUNT);

    private Joining() {}

    /** A table fitted on all queries, with the labels of some models. */
    static RoutingTable fitted(String... models) {
        return fitted(Knobs.fixed(8), models);
    }

    /** The same, by knobs. */
    static RoutingTable fitted(Knobs knobs, String... models) {
        List<String> names = List.of(models);
        return new FitTable(new FitOptions(knobs, 2, true, 3), (what, step, steps) -> {})
                .run(
                        Map.of(
                                TestTables.EMBEDDER,
                                new TrainingSet(ALL.embeddings(), new Labels(QUERIES, names))),
                        names.stream().map(ModelInfo::named).toList(),
                        new Provenance(
                                "test",
                                new Provenance.Data("0".repeat(64), COUNT, 3, 1),
                                "unknown",
                                LocalDate.EPOCH));
    }

    /** A model's labels on the first queries. */
    static Map<String, TrainingSet> labels(String model, int count) {
        return Map.of(
                "full",
                new TrainingSet(ALL.embeddings(), new Labels(QUERIES, List.of(model)))
                        .select(IntStream.range(0, count).toArray()));
    }

    /** The embeddings of all queries. */
    static TrainingSet all() {
        return ALL;
    }

    static View view(RoutingTable table) {
        return table.viewOf(TestTables.EMBEDDER);
    }

    /** All sums and counts of a table. */
    static List<double[]> sums(RoutingTable table) {
        Statistics statistics = view(table).statistics();
        return List.of(
                        statistics.performance(),
                        statistics.cost(),
                        statistics.inputTokens(),
                        statistics.outputTokens())
                .stream()
                .flatMap((CellSums sums) -> List.of(sums.sums(), sums.counts()).stream())
                .toList();
    }
}
