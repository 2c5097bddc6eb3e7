package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.evaluate.Gain;
import io.paretorouter.offline.evaluate.Metrics;
import io.paretorouter.offline.evaluate.PairedGain;
import io.paretorouter.offline.evaluate.TestSet;
import io.paretorouter.offline.lab.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Shows how scorers did on repeated splits. */
public final class TrialsReport {
    private static final List<Scorer.Kind> SCORERS =
            List.of(Scorer.Kind.EXPECTED, Scorer.Kind.PAPER);

    private TrialsReport() {}

    /**
     * For people: mean ± standard deviation over the splits, a column per scorer and form; the
     * baselines likewise; and what each split gained at the α that was chosen for it.
     *
     * @param complete the queries that can be judged on
     */
    public static String text(TestSet complete, List<Trial> trials) {
        return complete.size()
                + " queries; "
                + complete.leftOut()
                + " more are fitted on only, because a model's label is missing\n\n"
                + text(trials);
    }

    private static String text(List<Trial> trials) {
        List<Column> columns = columns(trials);
        List<String> header = new ArrayList<>(List.of("against the best single model"));
        columns.forEach(column -> header.add(column.name()));
        TextTable table = new TextTable(header);
        for (MetricsReport.Metric metric : MetricsReport.METRICS) {
            List<String> row = new ArrayList<>(List.of(metric.name()));
            columns.forEach(column -> row.add(metric.spread(column.forms())));
            table.row(row);
        }
        StringBuilder text = new StringBuilder(table.toString());
        text.append("mean ± standard deviation over the splits, each of which is judged on its own")
                .append(" test part\nchosen: alpha picked on the fitted part; curve: read off the")
                .append(" test part itself\n\n")
                .append(baselines(trials))
                .append('\n');
        SCORERS.forEach(kind -> text.append(notes(kind, of(trials, kind))));
        return text.toString();
    }

    /** The ways of choosing that no fit is needed for. */
    private static String baselines(List<Trial> trials) {
        TextTable table =
                new TextTable(
                        List.of(
                                "",
                                "performance, %",
                                "USD/1k",
                                "performance gained",
                                "cost saved"));
        List<Trial> splits = of(trials, SCORERS.getFirst());
        for (int at = 0; at < splits.getFirst().baselines().lines().size(); at++) {
            int place = at;
            List<Comparison.Line> lines =
                    splits.stream().map(trial -> trial.baselines().lines().get(place)).toList();
            table.row(
                    List.of(
                            String.join(
                                    " or ",
                                    lines.stream().map(Comparison.Line::name).distinct().toList()),
                            Figures.format("%.1f", 100 * mean(lines, Outcome::performance)),
                            Figures.usdPer1k(mean(lines, Outcome::costUsd)),
                            spread(lines, PairedGain::performance),
                            spread(lines, PairedGain::costSaved)));
        }
        return table.toString();
    }

    private static double mean(List<Comparison.Line> lines, ToDoubleFunction<Outcome> figure) {
        return lines.stream()
                .map(Comparison.Line::overall)
                .mapToDouble(figure)
                .average()
                .orElseThrow();
    }

    private static String spread(
            List<Comparison.Line> lines, Function<PairedGain, Estimate> figure) {
        return Figures.spread(
                lines.stream().mapToDouble(line -> figure.apply(line.gain()).mean()).toArray());
    }

    /** What each split gained at its chosen α, with intervals. */
    private static String perSplit(List<Trial> trials) {
        TextTable table =
                new TextTable(List.of("split", "alpha", "performance gained", "cost saved"));
        for (Trial trial : trials) {
            Double alpha = trial.fit().alpha();
            table.row(
                    List.of(
                            Long.toString(trial.seed()),
                            alpha == null ? "best single" : Figures.format("%.4f", alpha),
                            Figures.gain(trial.chosen().performance()),
                            Figures.gain(trial.chosen().costSaved())));
        }
        return table.toString();
    }

    /** One form of a scorer's figures on every split. */
    private record Column(String name, List<Metrics.Form> forms) {}

    private static List<Column> columns(List<Trial> trials) {
        List<Column> columns = new ArrayList<>();
        for (Scorer.Kind kind : SCORERS) {
            List<Metrics> metrics = of(trials, kind).stream().map(Trial::metrics).toList();
            columns.add(
                    new Column(
                            kind.label() + ", chosen",
                            metrics.stream().map(Metrics::chosen).toList()));
            columns.add(
                    new Column(
                            kind.label() + ", curve",
                            metrics.stream().map(Metrics::curve).toList()));
        }
        return columns;
    }

    private static List<Trial> of(List<Trial> trials, Scorer.Kind kind) {
        return trials.stream().filter(trial -> trial.scorer() == kind).toList();
    }

    private static String notes(Scorer.Kind kind, List<Trial> trials) {
        double performance =
                trials.stream().mapToDouble(t -> t.coverage().performance()).average().orElse(0);
        double cost = trials.stream().mapToDouble(t -> t.coverage().cost()).average().orElse(0);
        StringBuilder text = new StringBuilder();
        text.append(kind.label())
                .append(": ")
                .append(trials.size())
                .append(" splits, k ")
                .append(trials.stream().map(t -> "" + t.fit().clusters()).distinct().toList())
                .append(
                        Figures.format(
                                "; 95 %% intervals held %.1f %% of performances and %.1f %% of"
                                        + " costs",
                                100 * performance, 100 * cost));
        if (kind == Scorer.Kind.EXPECTED) {
            text.append("; verdict: routing pays in ").append(graded(trials, Verdict.Grade.PASS));
            long likely = graded(trials, Verdict.Grade.LIKELY);
            if (likely > 0) {
                text.append(", likely in ").append(likely).append(" more");
            }
        }
        return text.append('\n')
                .append(served(trials))
                .append("  at the chosen alpha, with paired bootstrap intervals of 95 %:\n")
                .append(perSplit(trials))
                .append('\n')
                .toString();
    }

    /** What users get if queries unlike the fitted ones go to the safe model. */
    private static String served(List<Trial> trials) {
        return Figures.format(
                "  as routed by default, %.1f %% of the queries, unlike the fitted ones, going to"
                        + " the safe model: performance %s, cost saved %s\n",
                100 * trials.stream().mapToDouble(t -> t.served().unlike()).average().orElse(0),
                spread(trials, Gain::performance),
                spread(trials, Gain::costSaved));
    }

    private static String spread(List<Trial> trials, ToDoubleFunction<Gain> figure) {
        return Figures.spread(
                trials.stream().map(t -> t.served().gain()).mapToDouble(figure).toArray());
    }

    private static long graded(List<Trial> trials, Verdict.Grade grade) {
        return trials.stream().filter(trial -> trial.fit().verdict().grade() == grade).count();
    }

    /**
     * The report for programs: every trial.
     *
     * @param complete the queries that can be judged on
     */
    public static ObjectNode json(TestSet complete, List<Trial> trials) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("queries", complete.size());
        node.put("leftOut", complete.leftOut());
        ArrayNode nodes = node.putArray("trials");
        trials.forEach(trial -> trial(nodes.addObject(), trial));
        return node;
    }

    private static void trial(ObjectNode node, Trial trial) {
        node.put("seed", trial.seed());
        node.put("scorer", trial.scorer().label());
        node.put("k", trial.fit().clusters());
        node.put("prior", trial.fit().prior().label());
        FiguresJson.parameters(node.putObject("parameters"), trial.fit().parameters());
        node.put("alpha", trial.fit().alpha());
        FiguresJson.form(node.putObject("chosen"), trial.metrics().chosen());
        FiguresJson.gain(node.putObject("gain"), trial.chosen());
        FiguresJson.form(node.putObject("curve"), trial.metrics().curve());
        FiguresJson.gain(
                node.putObject("served").put("unlike", trial.served().unlike()),
                trial.served().gain());
        node.set("verdict", VerdictReport.json(trial.fit().verdict()));
        FiguresJson.coverage(node.putObject("coverage"), trial.coverage());
        node.set("baselines", ComparisonReport.json(trial.baselines()));
    }
}
