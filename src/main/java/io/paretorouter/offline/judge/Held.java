package io.paretorouter.offline.judge;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Baselines;
import io.paretorouter.offline.evaluate.Metrics;
import io.paretorouter.offline.evaluate.Mixing;
import io.paretorouter.offline.evaluate.PerQuery;
import io.paretorouter.offline.evaluate.TestSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The held-out queries that a table is judged on.
 *
 * @param material the table and the data that they come from
 * @param test the queries that are complete
 * @param embeddings the embeddings of those queries, in their order
 * @param single the column of the best single model
 * @param grid the α to judge at
 */
record Held(
        Material material,
        TestSet test,
        List<Embedding> embeddings,
        int single,
        List<Tradeoff> grid) {

    /** The choices of a scorer among the models that can be compared. */
    AlphaSweep sweep(Scorer.Kind scorer) {
        return AlphaSweep.run(
                new AlphaSweep.Subject(material.view(), scorer, material.view().parameters()),
                embeddings,
                grid,
                test.candidates().columns());
    }

    /** What scorers are compared with: the single models, and the outcomes of all sweeps. */
    Metrics.Reference reference(Collection<AlphaSweep> sweeps) {
        return new Metrics.Reference(
                always(single).mean(),
                IntStream.of(test.candidates().columns())
                        .mapToObj(model -> always(model).mean())
                        .toList(),
                sweeps.stream()
                        .map(sweep -> sweep.curve(test.labels(), test.all().rows()))
                        .flatMap(curve -> curve.outcomes().stream())
                        .toList());
    }

    /** The performance and cost of some choices. */
    PerQuery results(int[] choices) {
        return PerQuery.of(test.labels(), choices, test.all().rows());
    }

    /** The performance and cost of one model on all queries. */
    PerQuery always(int model) {
        return results(Baselines.single(test.labels(), model));
    }

    /** The performance and cost of the table's safe model; null if it is not a candidate. */
    @Nullable PerQuery safe() {
        int safe = material.table().indexOf(material.table().safeModel());
        boolean known = IntStream.of(test.candidates().columns()).anyMatch(model -> model == safe);
        return known ? always(safe) : null;
    }

    /** The best that can be done at a cost, in USD per query, without reading queries. */
    PerQuery mixture(double costUsd) {
        return Mixing.best(test.labels(), test.candidates().columns(), test.all().rows(), costUsd);
    }

    /** Whether the query at a position is out of distribution. */
    boolean outside(int row) {
        return material.outside(test.queries().get(row).query(), embeddings.get(row));
    }

    /** The cluster nearest to each query. */
    int[] nearest() {
        return embeddings.parallelStream()
                .mapToInt(query -> material.view().nearest(query, 1).cluster(0))
                .toArray();
    }
}
