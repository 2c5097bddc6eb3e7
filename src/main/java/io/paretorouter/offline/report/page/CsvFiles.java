package io.paretorouter.offline.report.page;

import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.evaluate.ClusterProfile;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.evaluate.Reliability;
import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.judge.ScorerFigures;
import io.paretorouter.offline.report.Csv;
import io.paretorouter.offline.report.MetricsReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The page's figures as CSV; costs are USD per query. */
final class CsvFiles {
    private CsvFiles() {}

    /** Every file, by name. */
    static Map<String, Csv> of(Findings findings, Results results) {
        return new TreeMap<>(
                Map.of(
                        "lines.csv", lines(results.comparison()),
                        "datasets.csv", datasets(results.comparison()),
                        "curves.csv", curves(results.scorers()),
                        "shares.csv", shares(Shares.of(findings, results)),
                        "metrics.csv", metrics(results.scorers()),
                        "reliability.csv", reliability(results.balanced().reliability()),
                        "clusters.csv", clusters(results, findings.material().models())));
    }

    private static Csv lines(Comparison comparison) {
        Csv csv =
                new Csv(
                        "name",
                        "kind",
                        "alpha",
                        "performance",
                        "performance_low",
                        "performance_high",
                        "cost",
                        "cost_low",
                        "cost_high",
                        "gain",
                        "gain_low",
                        "gain_high",
                        "saved",
                        "saved_low",
                        "saved_high");
        for (Comparison.Line line : comparison.lines()) {
            Estimate gain = line.gain().performance();
            Estimate saved = line.gain().costSaved();
            csv.row(
                    line.name(),
                    kind(line),
                    line.alpha(),
                    line.overall().performance(),
                    line.expectation().performance().low(),
                    line.expectation().performance().high(),
                    line.overall().costUsd(),
                    line.expectation().costUsd().low(),
                    line.expectation().costUsd().high(),
                    gain.mean(),
                    gain.low(),
                    gain.high(),
                    saved.mean(),
                    saved.low(),
                    saved.high());
        }
        return csv;
    }

    private static String kind(Comparison.Line line) {
        return line.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Csv datasets(Comparison comparison) {
        Csv csv = new Csv("name", "kind", "alpha", "dataset", "queries", "performance", "cost");
        for (Comparison.Line line : comparison.lines()) {
            for (int i = 0; i < comparison.datasets().size(); i++) {
                Outcome outcome = line.perDataset().get(i);
                csv.row(
                        line.name(),
                        kind(line),
                        line.alpha(),
                        comparison.datasets().get(i).name(),
                        comparison.datasets().get(i).size(),
                        outcome.performance(),
                        outcome.costUsd());
            }
        }
        return csv;
    }

    /** What happened at every α, and what the calibration expected there. */
    private static Csv curves(List<ScorerFigures> scorers) {
        Csv csv =
                new Csv(
                        "scorer",
                        "source",
                        "alpha",
                        "performance",
                        "performance_low",
                        "performance_high",
                        "cost",
                        "cost_low",
                        "cost_high");
        for (ScorerFigures scorer : scorers) {
            curve(csv, scorer.scorer().label(), "happened", scorer.points());
            if (scorer.calibrated() != null) {
                curve(
                        csv,
                        scorer.scorer().label(),
                        "expected",
                        scorer.calibrated().expected().points());
            }
        }
        return csv;
    }

    private static void curve(Csv csv, String scorer, String source, List<Expectation> points) {
        for (int at = 0; at < points.size(); at++) {
            Estimate performance = points.get(at).performance();
            Estimate cost = points.get(at).costUsd();
            csv.row(
                    scorer,
                    source,
                    (double) at / (points.size() - 1),
                    performance.mean(),
                    performance.low(),
                    performance.high(),
                    cost.mean(),
                    cost.low(),
                    cost.high());
        }
    }

    private static Csv shares(Shares shares) {
        Csv csv = new Csv("alpha", "model", "share");
        for (int at = 0; at < shares.alphas().size(); at++) {
            for (Shares.Model model : shares.models()) {
                csv.row(shares.alphas().get(at), model.name(), model.shares().get(at));
            }
        }
        return csv;
    }

    private static Csv metrics(List<ScorerFigures> scorers) {
        Csv csv = new Csv("scorer", "form", "metric", "value");
        for (MetricsReport.Column column : MetricsReport.columns(scorers)) {
            for (MetricsReport.Metric metric : MetricsReport.METRICS) {
                csv.row(
                        column.scorer(),
                        column.form(),
                        metric.key(),
                        metric.figure().applyAsDouble(column.figures()));
            }
        }
        return csv;
    }

    private static Csv reliability(Reliability reliability) {
        Csv csv = new Csv("queries", "predicted", "earned", "earned_low", "earned_high");
        for (Reliability.Decile decile : reliability.deciles()) {
            Estimate earned = decile.earned();
            csv.row(
                    decile.queries(),
                    decile.predicted(),
                    earned.mean(),
                    earned.low(),
                    earned.high());
        }
        return csv;
    }

    private static Csv clusters(Results results, List<String> models) {
        Csv csv =
                new Csv(
                        "cluster",
                        "judged",
                        "fitted",
                        "words",
                        "dataset",
                        "purity",
                        "best",
                        "best_performance",
                        "best_cost",
                        "cheapest",
                        "cheapest_performance",
                        "cheapest_cost");
        for (ClusterProfile cluster : results.clusters()) {
            ClusterProfile.Member best = cluster.best();
            ClusterProfile.Member cheapest = cluster.cheapest();
            csv.row(
                    cluster.id(),
                    cluster.judged(),
                    cluster.fitted(),
                    String.join(" ", cluster.words()),
                    cluster.dataset(),
                    cluster.dataset() == null ? null : (Double) cluster.purity(),
                    name(best, models),
                    best == null ? null : (Double) best.outcome().performance(),
                    best == null ? null : (Double) best.outcome().costUsd(),
                    name(cheapest, models),
                    cheapest == null ? null : (Double) cheapest.outcome().performance(),
                    cheapest == null ? null : (Double) cheapest.outcome().costUsd());
        }
        return csv;
    }

    private static @Nullable String name(
            ClusterProfile.@Nullable Member member, List<String> models) {
        return member == null ? null : models.get(member.model());
    }
}
