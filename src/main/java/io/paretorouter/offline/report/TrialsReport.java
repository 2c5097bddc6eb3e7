package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.offline.evaluate.Gain;
import io.paretorouter.offline.evaluate.Metrics;
import io.paretorouter.offline.lab.Trial;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Shows what scorers did on repeated splits. */
public final class TrialsReport {
    private TrialsReport() {}

    /** For people: mean ± standard deviation over the splits, a column per scorer and form. */
    public static String text(List<Trial> trials) {
        TextTable table =
                new TextTable(
                        List.of(
                                "against the best single model",
                                "expected, chosen",
                                "expected, curve",
                                "paper, chosen",
                                "paper, curve"));
        row(table, trials, "PerfGain (peak performance)", Metrics.Form::perfGain);
        row(table, trials, "CostSave", form -> form.match().costSaved());
        row(table, trials, "  its change of performance", form -> form.match().performance());
        row(table, trials, "CostSave at 95 %", form -> form.at95().costSaved());
        row(table, trials, "  its change of performance", form -> form.at95().performance());
        row(table, trials, "CostSave at 90 %", form -> form.at90().costSaved());
        row(table, trials, "  its change of performance", form -> form.at90().performance());
        row(table, trials, "area under the frontier", form -> form.frontier().area());
        row(table, trials, "ParetoDist", form -> form.frontier().paretoDist());
        row(table, trials, "ParetoRatio", form -> form.frontier().paretoRatio());
        StringBuilder text = new StringBuilder(table.toString()).append('\n');
        for (Scorer.Kind kind : List.of(Scorer.Kind.EXPECTED, Scorer.Kind.PAPER)) {
            text.append(notes(kind, of(trials, kind)));
        }
        return text.toString();
    }

    private static List<Trial> of(List<Trial> trials, Scorer.Kind kind) {
        return trials.stream().filter(trial -> trial.scorer() == kind).toList();
    }

    private static void row(
            TextTable table,
            List<Trial> trials,
            String name,
            ToDoubleFunction<Metrics.Form> figure) {
        List<Trial> expected = of(trials, Scorer.Kind.EXPECTED);
        List<Trial> paper = of(trials, Scorer.Kind.PAPER);
        Function<Metrics, Metrics.Form> chosen = Metrics::chosen;
        Function<Metrics, Metrics.Form> curve = Metrics::curve;
        table.row(
                List.of(
                        name,
                        spread(expected, chosen, figure),
                        spread(expected, curve, figure),
                        spread(paper, chosen, figure),
                        spread(paper, curve, figure)));
    }

    private static String spread(
            List<Trial> trials,
            Function<Metrics, Metrics.Form> form,
            ToDoubleFunction<Metrics.Form> figure) {
        return Figures.spread(
                trials.stream()
                        .map(trial -> form.apply(trial.metrics()))
                        .mapToDouble(figure)
                        .toArray());
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
                                "; 95 %% intervals held %.0f %% of performances and %.0f %% of"
                                        + " costs",
                                100 * performance, 100 * cost));
        if (kind == Scorer.Kind.EXPECTED) {
            text.append("; verdict: routing pays in ").append(graded(trials, Verdict.Grade.PASS));
            long likely = graded(trials, Verdict.Grade.LIKELY);
            if (likely > 0) {
                text.append(", likely in ").append(likely).append(" more");
            }
        }
        return text.append('\n').append(served(trials)).toString();
    }

    /** What users get, where queries unlike the fitted ones are kept safe. */
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

    /** For programs: every trial. */
    public static ArrayNode json(List<Trial> trials) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        for (Trial trial : trials) {
            ObjectNode node = nodes.addObject();
            node.put("seed", trial.seed());
            node.put("scorer", trial.scorer().label());
            node.put("k", trial.fit().clusters());
            node.put("prior", trial.fit().prior().label());
            node.putObject("parameters")
                    .put("beta", trial.fit().parameters().beta())
                    .put("kappa", trial.fit().parameters().kappa())
                    .put("topP", trial.fit().parameters().topP())
                    .put("paperTopP", trial.fit().parameters().paperTopP());
            node.put("alpha", trial.fit().alpha());
            form(node.putObject("chosen"), trial.metrics().chosen());
            form(node.putObject("curve"), trial.metrics().curve());
            gain(
                    node.putObject("served").put("unlike", trial.served().unlike()),
                    trial.served().gain());
            node.set("verdict", VerdictReport.json(trial.fit().verdict()));
            node.putObject("coverage")
                    .put("performance", trial.coverage().performance())
                    .put("cost", trial.coverage().cost());
        }
        return nodes;
    }

    /** Adds one form of the figures to an object. */
    static void form(ObjectNode node, Metrics.Form form) {
        node.put("peakPerformance", form.perfGain());
        gain(node, form.match());
        gain(node.putObject("at95"), form.at95());
        gain(node.putObject("at90"), form.at90());
        node.put("area", form.frontier().area());
        node.put("paretoDist", form.frontier().paretoDist());
        node.put("paretoRatio", form.frontier().paretoRatio());
    }

    private static void gain(ObjectNode node, Gain gain) {
        node.put("performance", gain.performance());
        node.put("costSaved", gain.costSaved());
    }
}
