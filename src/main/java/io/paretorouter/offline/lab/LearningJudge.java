package io.paretorouter.offline.lab;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.score.Estimator;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.BestSingle;
import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Baselines;
import io.paretorouter.offline.evaluate.Metrics;
import io.paretorouter.offline.evaluate.Outcomes;
import io.paretorouter.offline.fit.TrainingSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares tables that know a model from some of its labels with the table that knows all of them.
 */
final class LearningJudge {
    private final EmbedderId embedder;
    private final String model;
    private final Labels labels;
    private final List<Embedding> queries;
    private final int[] rows;
    private final Metrics.Reference reference;
    private final double[] known;

    /**
     * A judge of tables on the given queries.
     *
     * @param test the queries to judge on, over the models of {@code full}
     * @param full the table that the model joined from all its labels
     */
    LearningJudge(TrainingSet test, RoutingTable full, EmbedderId embedder, String model) {
        this.embedder = embedder;
        this.model = model;
        this.labels = test.labels();
        this.queries = test.queries();
        this.rows = IntStream.range(0, test.rows()).toArray();
        int single = BestSingle.of(full.viewOf(embedder).statistics());
        this.reference =
                new Metrics.Reference(
                        outcome(single),
                        IntStream.range(0, labels.models()).mapToObj(this::outcome).toList());
        this.known = estimates(full);
    }

    private Outcome outcome(int single) {
        return Outcomes.of(labels, Baselines.single(labels, single), rows);
    }

    /** The model's p̂ on every query. */
    private double[] estimates(RoutingTable table) {
        View view = table.viewOf(embedder);
        Estimator estimator = new Estimator(view, view.parameters());
        int column = table.indexOf(model);
        return queries.stream()
                .mapToDouble(query -> estimator.evidence(query).performance(column))
                .toArray();
    }

    /**
     * The mean absolute difference between the model's p̂ in this table and in the full one; NaN if
     * the table lacks the model.
     */
    double error(RoutingTable table) {
        if (table.indexOf(model) < 0) {
            return Double.NaN;
        }
        double[] estimates = estimates(table);
        return IntStream.of(rows)
                .mapToDouble(row -> Math.abs(estimates[row] - known[row]))
                .average()
                .orElseThrow();
    }

    /**
     * The figures of scorer {@code expected}, read off the test curve.
     *
     * @param columns the test labels over the table's models
     */
    Metrics.Form figures(RoutingTable table, Labels columns) {
        Curve curve =
                AlphaSweep.run(
                                new AlphaSweep.Subject(
                                        table.viewOf(embedder),
                                        Scorer.Kind.EXPECTED,
                                        table.viewOf(embedder).parameters()),
                                queries,
                                AlphaSweep.GRID)
                        .curve(columns, rows);
        return Metrics.curve(curve, reference);
    }
}
