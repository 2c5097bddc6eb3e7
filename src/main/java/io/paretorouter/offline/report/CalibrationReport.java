package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Expectations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what a view's calibration expects of routing. */
final class CalibrationReport {
    private static final List<Double> SHOWN = List.of(0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);

    private CalibrationReport() {}

    /** For people: the verdict, then what to expect at some α. */
    static String text(@Nullable Calibration calibration, String bestSingle) {
        if (calibration == null) {
            return Figures.line(
                    "calibration", "none: too few queries are labelled for every model");
        }
        StringBuilder text = new StringBuilder();
        text.append(Figures.line("verdict", VerdictReport.text(calibration.verdict(), bestSingle)));
        text.append(balanced(calibration));
        if (calibration.stale() != null) {
            text.append(Figures.line("calibration", "stale: " + calibration.stale()));
        }
        text.append("\nexpected of ")
                .append(calibration.queries())
                .append(" fresh queries (95 % intervals), scorer expected\n");
        TextTable table = new TextTable(List.of("alpha", "performance", "USD/1k"));
        for (double alpha : SHOWN) {
            row(table, "" + alpha, calibration.expected().near(alpha));
        }
        table.rule();
        row(table, "best single", calibration.bestSingle());
        return text.append(table).toString();
    }

    /** What requests get by default, where it is not what the verdict speaks of. */
    private static String balanced(Calibration calibration) {
        Expectations curve = calibration.expected();
        int at = calibration.matching(curve);
        boolean another =
                calibration.stale() == null
                        && calibration.verdict().pays()
                        && at >= 0
                        && curve.alpha(at) != calibration.verdict().alpha();
        return another
                ? Figures.line(
                        "balanced",
                        "alpha "
                                + curve.alpha(at)
                                + ", the cheapest expected to hold that model's performance: "
                                + Figures.performance(curve.points().get(at))
                                + " for "
                                + Figures.costPer1k(curve.points().get(at))
                                + " USD/1k; the verdict speaks of its own alpha")
                : "";
    }

    private static void row(TextTable table, String name, Expectation expected) {
        table.row(List.of(name, Figures.performance(expected), Figures.costPer1k(expected)));
    }

    /** For programs: all of it. */
    static ObjectNode json(Calibration calibration) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("queries", calibration.queries());
        node.set("verdict", VerdictReport.json(calibration.verdict()));
        node.put("stale", calibration.stale());
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
