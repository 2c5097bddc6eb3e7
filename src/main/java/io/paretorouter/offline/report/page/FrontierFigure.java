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
 * Performance against the logarithm of cost: a thin line for each scorer at every α, a bold one for
 * its frontier with 95 % intervals, and a labelled point with its interval for every single model.
 */
final class FrontierFigure {
    /** Says what the lines are. The frontier of a test is a choice made after seeing the test. */
    static final String LINES =
            "Thin: every alpha. Bold: those that no other beats on these queries, known only in"
                    + " hindsight.";

    static final String INTERVALS =
            "Bands and bars: 95 % intervals of the mean performance of these queries.";

    private static final int AXIS = 470;
    static final double HEIGHT = Plot.height(AXIS);
    private static final double MARGIN = 3;

    private FrontierFigure() {}

    static Markup of(Results results) {
        SvgCanvas svg = new SvgCanvas("Performance against cost", HEIGHT);
        draw(svg, results);
        return svg.done();
    }

    /** Draws the figure, from the canvas's upper left corner. */
    static void draw(Canvas canvas, Results results) {
        List<Comparison.Line> singles =
                results.comparison().lines().stream()
                        .filter(line -> line.kind() == Comparison.Kind.SINGLE)
                        .toList();
        Plot plot = axes(canvas, results, singles);
        // The first scorer is drawn last, on top.
        List<ScorerFigures> scorers = results.scorers().reversed();
        scorers.forEach(scorer -> band(plot, scorer));
        scorers.forEach(scorer -> curve(plot, scorer));
        new ModelMarks(plot, results, singles).draw();
        plot.dot(
                "balanced",
                point(results.balanced().outcome().outcome()),
                "balanced, alpha "
                        + results.balanced().choice().alpha()
                        + ": "
                        + said(results.balanced().outcome().outcome()));
    }

    private static Plot axes(Canvas canvas, Results results, List<Comparison.Line> singles) {
        List<Expectation> all =
                Stream.concat(
                                singles.stream().map(Comparison.Line::expectation),
                                results.scorers().stream()
                                        .flatMap(scorer -> scorer.points().stream()))
                        .toList();
        List<Estimate> performances = all.stream().map(Expectation::performance).toList();
        double low = performances.stream().mapToDouble(Estimate::low).min().orElse(0);
        double high = performances.stream().mapToDouble(Estimate::high).max().orElse(1);
        return new Plot(
                canvas,
                Axis.costs(
                        all.stream().mapToDouble(one -> one.outcome().costPer1k()).toArray(),
                        Plot.LEFT,
                        Plot.RIGHT),
                Plot.tall(
                        Math.max(0, 100 * low - MARGIN), Math.min(100, 100 * high + MARGIN), AXIS),
                List.of("USD per 1,000 queries, logarithmic", "performance, %"));
    }

    private static void band(Plot plot, ScorerFigures scorer) {
        List<Expectation> on = frontier(scorer);
        List<Plot.Point> around = new ArrayList<>();
        on.forEach(p -> around.add(at(p, p.performance().low())));
        on.reversed().forEach(p -> around.add(at(p, p.performance().high())));
        plot.area(style(scorer.scorer()), around);
    }

    private static void curve(Plot plot, ScorerFigures scorer) {
        String style = style(scorer.scorer());
        plot.line("thin " + style, scorer.points().stream().map(p -> point(p.outcome())).toList());
        plot.line(style, frontier(scorer).stream().map(p -> point(p.outcome())).toList());
    }

    private static List<Expectation> frontier(ScorerFigures scorer) {
        List<Outcome> best = ParetoFrontier.of(scorer.outcomes().outcomes());
        return scorer.points().stream()
                .filter(point -> best.contains(point.outcome()))
                .sorted(Comparator.comparingDouble(point -> point.outcome().costUsd()))
                .toList();
    }

    private static Plot.Point at(Expectation point, double performance) {
        return new Plot.Point(point.outcome().costPer1k(), 100 * performance);
    }

    /** The point of an outcome on the chart. */
    static Plot.Point point(Outcome outcome) {
        return new Plot.Point(outcome.costPer1k(), 100 * outcome.performance());
    }

    /** An outcome in words. */
    static String said(Outcome outcome) {
        return Figures.percent(outcome.performance())
                + " at "
                + Figures.usdPer1k(outcome.costUsd())
                + " USD per 1,000";
    }

    /** The frame that labels stay within. */
    static Labels.Box frame() {
        return new Labels.Box(Plot.LEFT + 2, Plot.TOP, Plot.RIGHT, Plot.TOP + AXIS - 2);
    }

    /** The style of a scorer's marks. */
    static String style(Scorer.Kind scorer) {
        return switch (scorer) {
            case EXPECTED -> "expected";
            case PAPER -> "paper";
        };
    }

    /** A model's name without its provider, cut if it is very long. */
    static String shortName(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.length() <= 36 ? last : last.substring(0, 35) + "…";
    }
}
