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
 * The queries that a table is held against.
 *
 * @param material where they come from
 * @param test those that count
 * @param embeddings of those that count, in their order
 * @param single the column of the best single model
 * @param grid the α to judge at
 */
record Held(
        Material material,
        TestSet test,
        List<Embedding> embeddings,
        int single,
        List<Tradeoff> grid) {

    /** What a scorer chooses among the models that can be compared. */
    AlphaSweep sweep(Scorer.Kind scorer) {
        return AlphaSweep.run(
                new AlphaSweep.Subject(material.view(), scorer, material.view().parameters()),
                embeddings,
                grid,
                test.candidates().columns());
    }

    /** What scorers are held against: the single models, and what all their sweeps gave. */
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

    /** What some choices earned and cost. */
    PerQuery results(int[] choices) {
        return PerQuery.of(test.labels(), choices, test.all().rows());
    }

    /** What one model earned and cost on all queries. */
    PerQuery always(int model) {
        return results(Baselines.single(test.labels(), model));
    }

    /** What the table's safe model earned and cost; null where it is none of the candidates. */
    @Nullable PerQuery safe() {
        int safe = material.table().indexOf(material.table().safeModel());
        boolean known = IntStream.of(test.candidates().columns()).anyMatch(model -> model == safe);
        return known ? always(safe) : null;
    }

    /** What can be had for a cost without reading queries. */
    PerQuery mixture(double costUsd) {
        return Mixing.best(test.labels(), test.candidates().columns(), test.all().rows(), costUsd);
    }

    /** Whether a query is unlike all that was fitted, by its position. */
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
