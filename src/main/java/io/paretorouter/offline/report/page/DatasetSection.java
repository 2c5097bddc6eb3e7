package io.paretorouter.offline.report.page;

import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.report.Figures;
import java.util.ArrayList;
import java.util.List;

/** All ways of choosing models, over all queries and per dataset, as in the paper's Table 3. */
final class DatasetSection {
    /** Says what gains are measured against. */
    static final String RELATIVE =
            "Gained and saved are relative: in percent of the best single model's own performance"
                    + " and cost, not in points of performance.";

    private DatasetSection() {}

    static Markup of(Comparison comparison) {
        Markup markup = new Markup();
        markup.add(gains(comparison));
        markup.element("p", RELATIVE, "class", "sub");
        markup.element("h3", "Performance per dataset, %");
        return markup.add(datasets(comparison));
    }

    private static Markup gains(Comparison comparison) {
        Grid grid =
                new Grid(
                        1,
                        List.of(
                                "over all queries",
                                "performance",
                                "USD per 1,000",
                                "performance gained, relative %",
                                "cost saved, relative %"));
        for (Comparison.Line line : comparison.lines()) {
            grid.row(
                    style(line),
                    List.of(
                            line.name(),
                            Figures.percent(line.overall().performance()),
                            Figures.usdPer1k(line.overall().costUsd()),
                            Figures.gain(line.gain().performance()),
                            Figures.gain(line.gain().costSaved())));
        }
        return grid.done();
    }

    private static Markup datasets(Comparison comparison) {
        List<String> header = new ArrayList<>(List.of(""));
        comparison
                .datasets()
                .forEach(group -> header.add(name(group.name()) + " (" + group.size() + ")"));
        Grid grid = new Grid("datasets", 1, header);
        for (Comparison.Line line : comparison.lines()) {
            List<String> cells = new ArrayList<>(List.of(line.name()));
            line.perDataset()
                    .forEach(
                            outcome ->
                                    cells.add(Figures.format("%.1f", 100 * outcome.performance())));
            grid.row(style(line), cells);
        }
        return grid.done();
    }

    /** A dataset's name, or a stand-in if the data give none. */
    static String name(String dataset) {
        return dataset.isEmpty() ? "(none)" : dataset;
    }

    private static String style(Comparison.Line line) {
        return switch (line.kind()) {
            case SINGLE -> "single";
            case BASELINE -> "baseline";
            case ROUTER -> "router";
        };
    }
}
