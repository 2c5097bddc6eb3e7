package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.offline.lab.Trial;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Shows what scorers did on repeated splits. */
public final class TrialsReport {
    private TrialsReport() {}

    /** For people: mean ± standard deviation over the splits, a line per scorer. */
    public static String text(List<Trial> trials) {
        TextTable table =
                new TextTable(
                        List.of(
                                "against the best single model",
                                "k",
                                "chosen Δperformance",
                                "chosen cost saved",
                                "curve peak",
                                "curve cost saved"));
        for (Scorer.Kind kind : Scorer.Kind.values()) {
            List<Trial> of = trials.stream().filter(trial -> trial.scorer() == kind).toList();
            if (!of.isEmpty()) {
                table.row(
                        List.of(
                                kind.label() + ", " + of.size() + " splits",
                                "" + of.getFirst().clusters(),
                                spread(of, trial -> trial.chosen().performance()),
                                spread(of, trial -> trial.chosen().costSaved()),
                                spread(of, trial -> trial.curve().performance()),
                                spread(of, trial -> trial.curve().costSaved())));
            }
        }
        return table.toString();
    }

    private static String spread(List<Trial> trials, ToDoubleFunction<Trial> figure) {
        double mean = trials.stream().mapToDouble(figure).average().orElseThrow();
        double squares =
                trials.stream()
                        .mapToDouble(trial -> Math.pow(figure.applyAsDouble(trial) - mean, 2))
                        .sum();
        double deviation = trials.size() < 2 ? 0 : Math.sqrt(squares / (trials.size() - 1));
        return String.format(Locale.ROOT, "%+.1f ± %.1f %%", 100 * mean, 100 * deviation);
    }

    /** For programs: every trial. */
    public static ArrayNode json(List<Trial> trials) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        for (Trial trial : trials) {
            ObjectNode node = nodes.addObject();
            node.put("seed", trial.seed());
            node.put("scorer", trial.scorer().label());
            node.put("k", trial.clusters());
            node.put("alpha", Double.isNaN(trial.alpha()) ? null : trial.alpha());
            node.putObject("chosen")
                    .put("performance", trial.chosen().performance())
                    .put("costSaved", trial.chosen().costSaved());
            node.putObject("curve")
                    .put("peakPerformance", trial.curve().performance())
                    .put("costSaved", trial.curve().costSaved());
        }
        return nodes;
    }
}
