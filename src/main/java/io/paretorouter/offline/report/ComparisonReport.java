package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.evaluate.TestSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows ways of choosing models side by side. */
public final class ComparisonReport {
    private ComparisonReport() {}

    /**
     * A table for people: performance in percent per dataset and over all queries, USD per 1,000
     * queries, and the gain over the best single model in percent with 95 % intervals.
     */
    public static String text(Comparison comparison) {
        List<String> header = new ArrayList<>(List.of(""));
        comparison.datasets().forEach(group -> header.add(group.name()));
        header.addAll(List.of("all", "USD/1k", "performance gained", "cost saved"));
        TextTable table = new TextTable(header);
        Comparison.Kind previous = Comparison.Kind.SINGLE;
        for (Comparison.Line line : comparison.lines()) {
            if (line.kind() != previous) {
                table.rule();
                previous = line.kind();
            }
            List<String> cells = new ArrayList<>(List.of(line.name()));
            line.perDataset().forEach(outcome -> cells.add(percent(outcome)));
            cells.add(percent(line.overall()));
            cells.add(Figures.usdPer1k(line.overall().costUsd()));
            cells.add(Figures.gain(line.gain().performance()));
            cells.add(Figures.gain(line.gain().costSaved()));
            table.row(cells);
        }
        return table.toString();
    }

    private static String percent(Outcome outcome) {
        return Figures.format("%.1f", 100 * outcome.performance());
    }

    /**
     * An array for programs, one object per line: name, kind, α if it has one, outcome over all
     * queries (with intervals) and per dataset, and gain.
     */
    public static ArrayNode json(Comparison comparison) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (Comparison.Line line : comparison.lines()) {
            ObjectNode node = lines.addObject();
            node.put("name", line.name());
            node.put("kind", line.kind().name().toLowerCase(Locale.ROOT));
            if (line.alpha() != null) {
                node.put("alpha", line.alpha());
            }
            put(node, line.overall());
            FiguresJson.expectation(node.putObject("expectation"), line.expectation());
            FiguresJson.gain(node.putObject("gain"), line.gain());
            ObjectNode datasets = node.putObject("datasets");
            for (int i = 0; i < comparison.datasets().size(); i++) {
                TestSet.Group group = comparison.datasets().get(i);
                put(datasets.putObject(group.name()), line.perDataset().get(i));
            }
        }
        return lines;
    }

    /** Adds an outcome's figures to an object. */
    private static void put(ObjectNode node, Outcome outcome) {
        node.put("performance", outcome.performance());
        node.put("costPer1kUsd", outcome.costPer1k());
    }
}
