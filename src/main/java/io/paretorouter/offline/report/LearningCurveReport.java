package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.offline.evaluate.Spread;
import io.paretorouter.offline.evaluate.TestSet;
import io.paretorouter.offline.lab.LearningCurve;
import io.paretorouter.offline.lab.LearningPoint;
import io.paretorouter.offline.lab.LearningPoint.Knowledge;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Shows how routing does with a new model that was added from few labels. */
public final class LearningCurveReport {
    /** In the unit of peak performance: so much less than without the model is harm. */
    private static final double HARM = 0.01;

    private LearningCurveReport() {}

    /**
     * The report for people: mean ± standard deviation over splits and draws, one row per number of
     * labels.
     *
     * @param complete the queries
     * @param model the new model
     * @param splits the number of splits
     */
    public static String text(
            TestSet complete, String model, int splits, List<LearningPoint> points) {
        return complete.size()
                + " queries; new model "
                + model
                + "; "
                + splits
                + " splits, "
                + LearningCurve.DRAWS
                + " draws of labels each\nfigures are read off the test queries' own curve, at the"
                + " best alpha in hindsight\n\n"
                + text(points);
    }

    private static String text(List<LearningPoint> points) {
        TextTable table =
                new TextTable(
                        List.of(
                                "labels of the new model",
                                "peak performance",
                                "over 1 % worse than without",
                                "CostSave",
                                "area under the frontier",
                                "error of p̂, points"));
        for (Knowledge knowledge : Knowledge.values()) {
            points.stream()
                    .filter(point -> point.knowledge() == knowledge)
                    .map(point -> knowledge == Knowledge.SOME ? point.labels() : -1)
                    .distinct()
                    .sorted()
                    .forEach(count -> row(table, points, knowledge, count));
        }
        return table.toString();
    }

    private static void row(
            TextTable table, List<LearningPoint> all, Knowledge knowledge, int count) {
        List<LearningPoint> points =
                all.stream()
                        .filter(point -> point.knowledge() == knowledge)
                        .filter(point -> count < 0 || point.labels() == count)
                        .toList();
        String name =
                switch (knowledge) {
                    case NONE -> "none (without it)";
                    case SOME -> "" + count;
                    case ALL -> "all, joined";
                    case REFIT -> "all, fitted anew";
                };
        boolean known = knowledge != Knowledge.NONE;
        table.row(
                List.of(
                        name,
                        spread("%+.2f ± %.2f %%", points, point -> point.figures().perfGain()),
                        knowledge == Knowledge.SOME ? harmed(points, all) : "–",
                        spread(
                                "%.1f ± %.1f %%",
                                points, point -> point.figures().match().costSaved()),
                        plain("%.4f ± %.4f", points, point -> point.figures().frontier().area()),
                        known ? spread("%.1f ± %.1f", points, LearningPoint::error) : "–"));
    }

    /** The share of the points whose peak lies below that of their split without the model. */
    private static String harmed(List<LearningPoint> points, List<LearningPoint> all) {
        Map<Long, Double> without =
                all.stream()
                        .filter(point -> point.knowledge() == Knowledge.NONE)
                        .collect(
                                Collectors.toMap(
                                        LearningPoint::seed, point -> point.figures().perfGain()));
        double harmed =
                points.stream()
                        .filter(
                                point ->
                                        point.figures().perfGain()
                                                < Objects.requireNonNull(without.get(point.seed()))
                                                        - HARM)
                        .count();
        return Figures.format("%.0f %% of draws", 100 * harmed / points.size());
    }

    private static String spread(
            String format, List<LearningPoint> points, ToDoubleFunction<LearningPoint> figure) {
        return plain(format, points, point -> 100 * figure.applyAsDouble(point));
    }

    private static String plain(
            String format, List<LearningPoint> points, ToDoubleFunction<LearningPoint> figure) {
        Spread spread = Spread.of(points.stream().mapToDouble(figure).toArray());
        return Figures.format(format, spread.mean(), spread.deviation());
    }

    /**
     * The report for programs: every table that was judged.
     *
     * @param complete the queries
     * @param model the new model
     */
    public static ObjectNode json(TestSet complete, String model, List<LearningPoint> points) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("queries", complete.size());
        node.put("leftOut", complete.leftOut());
        node.put("model", model);
        ArrayNode nodes = node.putArray("points");
        points.forEach(point -> point(nodes.addObject(), point));
        return node;
    }

    private static void point(ObjectNode node, LearningPoint point) {
        node.put("knowledge", point.knowledge().name().toLowerCase(Locale.ROOT));
        node.put("seed", point.seed());
        node.put("labels", point.labels());
        node.put("peakPerformance", point.figures().perfGain());
        node.put("costSaved", point.figures().match().costSaved());
        node.put("area", point.figures().frontier().area());
        node.put("error", FiguresJson.known(point.error()));
    }
}
