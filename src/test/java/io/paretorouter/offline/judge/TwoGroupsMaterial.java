package io.paretorouter.offline.judge;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.fit.FitOptions;
import io.paretorouter.offline.fit.FitTable;
import io.paretorouter.offline.fit.Knobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** A table fitted on the two groups, and fresh queries of both to judge it by. */
public final class TwoGroupsMaterial {
    public static final int QUERIES = 120;

    /** What the file of the judged queries hashes to; the fitted one's is all zeros. */
    public static final String OTHER_FILE = "1".repeat(64);

    private TwoGroupsMaterial() {}

    /** A table whose three models have the given names, in alphabetical order. */
    public static RoutingTable table(List<String> names) {
        return new FitTable(new FitOptions(Knobs.fixed(2), 1, true, 7), (what, step, steps) -> {})
                .run(
                        Map.of(TestTables.EMBEDDER, TwoGroups.rows(new SplittableRandom(3), 200)),
                        names.stream().map(ModelInfo::named).toList(),
                        TwoGroups.PROVENANCE);
    }

    /** Fresh queries, labelled for those of the three models that are {@code known}. */
    public static List<LabelledQuery> queries(List<String> names, List<String> known) {
        List<LabelledQuery> queries = new ArrayList<>();
        List<Map<String, Label>> labels = TwoGroups.alternating(QUERIES);
        for (int row = 0; row < QUERIES; row++) {
            boolean even = row % 2 == 0;
            Map<String, Label> own = labels.get(row);
            queries.add(
                    new LabelledQuery(
                            (even ? "How many apples are twice " : "Sing of the silver rain, ")
                                    + row,
                            even ? "sums" : "verse",
                            "" + row,
                            known.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    name -> name,
                                                    name -> own.get(original(names, name))))));
        }
        return queries;
    }

    private static String original(List<String> names, String name) {
        return TwoGroups.NAMES.get(names.indexOf(name));
    }

    /** The fresh queries before a table. */
    public static Material material(RoutingTable table, List<LabelledQuery> queries) {
        SplittableRandom random = new SplittableRandom(5);
        List<Embedding> embeddings = new ArrayList<>();
        for (int row = 0; row < queries.size(); row++) {
            embeddings.add(TwoGroups.query(random, row % 2));
        }
        return new Material(
                table,
                table.viewOf(TestTables.EMBEDDER),
                Scorer.Kind.EXPECTED,
                new LabelledData(OTHER_FILE, queries),
                embeddings);
    }

    /** What an evaluation of all three models finds. */
    public static Findings findings(List<String> names) {
        return JudgeTable.run(material(table(names), queries(names, names)));
    }
}
