package io.paretorouter.offline.report.page;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.evaluate.ParetoFrontier;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.judge.ScorerFigures;
import io.paretorouter.offline.report.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Performance against the logarithm of cost: each scorer's frontier with its 95 % intervals, and
 * every single model as a labelled point with its own.
 */
final class FrontierFigure {
    private static final int HEIGHT = 470;
    private static final double MARGIN = 3;

    private FrontierFigure() {}

    static Markup of(Results results) {
        List<Comparison.Line> singles =
                results.comparison().lines().stream()
                        .filter(line -> line.kind() == Comparison.Kind.SINGLE)
                        .toList();
        Plot plot = axes(results, singles);
        // The first is drawn last, on top.
        results.scorers().reversed().forEach(scorer -> frontier(plot, scorer));
        label(plot, singles, results);
        plot.dot(
                "balanced",
                point(results.balanced().outcome().outcome()),
                "balanced, alpha "
                        + results.balanced().choice().alpha()
                        + ": "
                        + said(results.balanced().outcome().outcome()));
        return plot.done();
    }

    private static Plot axes(Results results, List<Comparison.Line> singles) {
        List<Outcome> all = new ArrayList<>();
        singles.forEach(line -> all.add(line.overall()));
        results.scorers().forEach(scorer -> all.addAll(scorer.outcomes().outcomes()));
        double least = all.stream().mapToDouble(Outcome::costPer1k).min().orElse(1);
        double most = all.stream().mapToDouble(Outcome::costPer1k).max().orElse(1);
        List<Estimate> performances =
                Stream.concat(
                                singles.stream().map(Comparison.Line::expectation),
                                results.scorers().stream()
                                        .flatMap(scorer -> scorer.points().stream()))
                        .map(Expectation::performance)
                        .toList();
        double low = performances.stream().mapToDouble(Estimate::low).min().orElse(0);
        double high = performances.stream().mapToDouble(Estimate::high).max().orElse(1);
        return new Plot(
                "Performance against cost",
                Plot.wide(true, least, most),
                Plot.tall(
                        Math.max(0, 100 * low - MARGIN),
                        Math.min(100, 100 * high + MARGIN),
                        HEIGHT),
                List.of("USD per 1,000 queries, logarithmic", "performance, %"));
    }

    private static void frontier(Plot plot, ScorerFigures scorer) {
        List<Outcome> best = ParetoFrontier.of(scorer.outcomes().outcomes());
        List<Expectation> on =
                scorer.points().stream()
                        .filter(point -> best.contains(point.outcome()))
                        .sorted(Comparator.comparingDouble(point -> point.outcome().costUsd()))
                        .toList();
        String style = style(scorer.scorer());
        List<Plot.Point> around = new ArrayList<>();
        on.forEach(p -> around.add(at(p, p.performance().low())));
        on.reversed().forEach(p -> around.add(at(p, p.performance().high())));
        plot.area(style, around);
        plot.line(style, on.stream().map(p -> at(p, p.performance().mean())).toList());
    }

    private static Plot.Point at(Expectation point, double performance) {
        return new Plot.Point(point.outcome().costPer1k(), 100 * performance);
    }

    /** Room for labels, with every mark kept free. */
    private static Labels labels(Plot plot, List<Comparison.Line> singles, Results results) {
        Labels labels =
                new Labels(
                        new Labels.Box(
                                Plot.LEFT + 2, Plot.TOP, Plot.WIDTH - 16, Plot.TOP + HEIGHT - 2));
        List<Outcome> marks = new ArrayList<>();
        for (Comparison.Line line : singles) {
            Estimate performance = line.expectation().performance();
            marks.add(line.overall());
            labels.keepOff(
                    plot.pixelX(line.overall().costPer1k()),
                    plot.pixelY(100 * performance.high()),
                    plot.pixelY(100 * performance.low()));
        }
        results.scorers()
                .forEach(scorer -> marks.addAll(ParetoFrontier.of(scorer.outcomes().outcomes())));
        for (Outcome mark : marks) {
            Plot.Point at = point(mark);
            labels.keepOff(plot.pixelX(at.x()), plot.pixelY(at.y()));
        }
        return labels;
    }

    private static void label(Plot plot, List<Comparison.Line> singles, Results results) {
        Labels labels = labels(plot, singles, results);
        for (Comparison.Line line : singles) {
            Plot.Point at = point(line.overall());
            double x = plot.pixelX(at.x());
            double y = plot.pixelY(at.y());
            String style = line.name().equals(results.single().model()) ? "best" : "single";
            Labels.Box box = labels.place(shortName(line.name()), x, y);
            double near = Math.max(box.left(), Math.min(x, box.right()));
            double level = Math.max(box.top(), Math.min(y, box.bottom()));
            if (Math.hypot(near - x, level - y) > 2 * Labels.HEIGHT) {
                plot.leader(x, y, near, level);
            }
            plot.words(
                    "label middle " + style,
                    box.middle(),
                    box.bottom() - 3,
                    shortName(line.name()));
            Estimate performance = line.expectation().performance();
            plot.bar(style, at.x(), 100 * performance.low(), 100 * performance.high());
            plot.dot(style, at, line.name() + ": " + said(line.overall()));
        }
    }

    private static Plot.Point point(Outcome outcome) {
        return new Plot.Point(outcome.costPer1k(), 100 * outcome.performance());
    }

    private static String said(Outcome outcome) {
        return Figures.percent(outcome.performance())
                + " at "
                + Figures.usdPer1k(outcome.costUsd())
                + " USD per 1,000";
    }

    /** The style of a scorer's marks. */
    static String style(Scorer.Kind scorer) {
        return switch (scorer) {
            case EXPECTED -> "expected";
            case PAPER -> "paper";
        };
    }

    /** A model's name without its provider, cut where it is very long. */
    static String shortName(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.length() <= 36 ? last : last.substring(0, 35) + "…";
    }
}
