package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.route.GoalResolver;
import io.paretorouter.core.route.ResolvedGoal;
import io.paretorouter.core.score.Preset;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import java.util.List;

/** Shows what a view's calibration expects of routing. */
final class CalibrationReport {
    private static final List<Double> SHOWN = List.of(0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);

    private CalibrationReport() {}

    /**
     * The report for people: the verdict, then what to expect at some values of α and of the
     * presets.
     */
    static String text(RoutingTable table, View view) {
        Calibration calibration = view.calibration();
        if (calibration == null) {
            return Figures.line(
                    "calibration", "none: too few queries are labelled for every model");
        }
        StringBuilder text = new StringBuilder();
        text.append(Figures.line("verdict", VerdictReport.ofTable(table, view)));
        text.append(calibration.stale() == null ? "\nexpected of " : "\nbefore that, expected of ")
                .append(Figures.count(calibration.queries()))
                .append(
                        " fresh queries, scorer expected (95 % intervals; the verdict's are of the mean"
                                + " over all such queries)\n");
        TextTable rows = new TextTable(List.of("alpha", "performance", "USD/1k"));
        for (double alpha : SHOWN) {
            row(rows, "" + alpha, calibration.expected().near(alpha));
        }
        rows.rule();
        for (Preset preset : Preset.values()) {
            ResolvedGoal goal =
                    GoalResolver.resolvePreset(calibration, preset, Scorer.Kind.EXPECTED);
            double alpha = goal.tradeoff().alpha();
            row(
                    rows,
                    "auto:" + preset.label() + (goal.safe() ? ", safe model" : ", " + alpha),
                    goal.safe() ? calibration.bestSingle() : calibration.expected().near(alpha));
        }
        rows.rule();
        row(rows, "best single", calibration.bestSingle());
        return text.append(rows).toString();
    }

    private static void row(TextTable table, String name, Expectation expected) {
        table.row(List.of(name, Figures.performance(expected), Figures.costPer1k(expected)));
    }

    /** The report for programs: the whole calibration. */
    static ObjectNode json(Calibration calibration) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("queries", calibration.queries());
        node.set("verdict", VerdictReport.json(calibration.verdict()));
        node.put("stale", calibration.stale());
        ObjectNode presets = node.putObject("presets");
        for (Preset preset : Preset.values()) {
            ResolvedGoal goal =
                    GoalResolver.resolvePreset(calibration, preset, Scorer.Kind.EXPECTED);
            presets.putObject(preset.label())
                    .put("alpha", goal.tradeoff().alpha())
                    .put("safe", goal.safe());
        }
        FiguresJson.expectation(node.putObject("bestSingle"), calibration.bestSingle());
        curve(node.putArray("expected"), calibration.expected());
        curve(node.putArray("paper"), calibration.paper());
        return node;
    }

    private static void curve(ArrayNode nodes, Expectations curve) {
        for (int at = 0; at < curve.points().size(); at++) {
            ObjectNode node = nodes.addObject().put("alpha", curve.alpha(at));
            FiguresJson.expectation(node, curve.points().get(at));
        }
    }
}
