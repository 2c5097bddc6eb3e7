package io.paretorouter.offline.evaluate;

import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Labelled queries for tests: figures from short scales, so that ties are common. */
final class RandomLabels {
    private RandomLabels() {}

    /** Queries of three datasets, labelled for every model. */
    static List<LabelledQuery> queries(RandomGenerator random, int rows, List<String> models) {
        return IntStream.range(0, rows)
                .mapToObj(
                        row ->
                                new LabelledQuery(
                                        "query " + row,
                                        List.of("law", "art", "music").get(random.nextInt(3)),
                                        "" + row,
                                        models.stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                model -> model,
                                                                model -> label(random)))))
                .toList();
    }

    private static Label label(RandomGenerator random) {
        return new Label(random.nextInt(4) / 3.0, random.nextInt(1, 5) / 1024.0, 10, 20);
    }

    /** The same query without one model's label. */
    static LabelledQuery without(LabelledQuery query, String model) {
        Map<String, Label> labels =
                query.labels().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(model))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new LabelledQuery(query.query(), query.dataset(), query.index(), labels);
    }
}
