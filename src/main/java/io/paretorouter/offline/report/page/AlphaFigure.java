package io.paretorouter.offline.report.page;

import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.judge.ScorerFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Performance and cost against α, as in the paper's Figure 2 (arXiv:2508.12631): a line for what
 * happened, a band for what the calibration expects.
 */
final class AlphaFigure {
    private static final int HEIGHT = 230;

    private AlphaFigure() {}

    /** Performance in percent. */
    static Markup performance(Results results) {
        return draw(
                results,
                new Quantity(
                        "Performance against alpha",
                        "performance, %",
                        point -> scaled(point.performance(), 100)));
    }

    /** Cost in USD per 1,000 queries. */
    static Markup cost(Results results) {
        return draw(
                results,
                new Quantity(
                        "Cost against alpha",
                        "USD per 1,000",
                        point -> scaled(point.costUsd(), 1000)));
    }

    private record Quantity(String title, String name, Function<Expectation, Estimate> of) {}

    private static Estimate scaled(Estimate of, double factor) {
        return new Estimate(of.mean() * factor, of.low() * factor, of.high() * factor);
    }

    private static Markup draw(Results results, Quantity quantity) {
        List<Estimate> shown = new ArrayList<>();
        for (ScorerFigures scorer : results.scorers()) {
            scorer.points().forEach(point -> shown.add(quantity.of().apply(point)));
            if (scorer.calibrated() != null) {
                scorer.calibrated()
                        .expected()
                        .points()
                        .forEach(point -> shown.add(quantity.of().apply(point)));
            }
        }
        double single = quantity.of().apply(results.single().outcome()).mean();
        double low = shown.stream().mapToDouble(Estimate::low).min().orElse(0);
        double high = shown.stream().mapToDouble(Estimate::high).max().orElse(1);
        SvgCanvas svg = new SvgCanvas(quantity.title(), Plot.height(HEIGHT));
        Plot plot =
                new Plot(
                        svg,
                        Plot.wide(0, 1),
                        Plot.tall(Math.min(low, single), Math.max(high, single), HEIGHT),
                        List.of("alpha", quantity.name()));
        // The first scorer is drawn last, on top.
        results.scorers().reversed().forEach(scorer -> draw(plot, results, scorer, quantity));
        plot.line("single", List.of(new Plot.Point(0, single), new Plot.Point(1, single)));
        return svg.done();
    }

    private static void draw(Plot plot, Results results, ScorerFigures scorer, Quantity quantity) {
        String style = FrontierFigure.style(scorer.scorer());
        if (scorer.calibrated() != null) {
            plot.area(style, band(scorer.calibrated().expected().points(), quantity));
        }
        List<Plot.Point> line = new ArrayList<>();
        for (int at = 0; at < scorer.points().size(); at++) {
            Estimate estimate = quantity.of().apply(scorer.points().get(at));
            line.add(new Plot.Point(results.sweep().tradeoffs().get(at).alpha(), estimate.mean()));
        }
        plot.line(style, line);
    }

    private static List<Plot.Point> band(List<Expectation> points, Quantity quantity) {
        int last = points.size() - 1;
        List<Plot.Point> around = new ArrayList<>();
        IntStream.rangeClosed(0, last)
                .forEach(
                        at ->
                                around.add(
                                        new Plot.Point(
                                                (double) at / last,
                                                quantity.of().apply(points.get(at)).low())));
        IntStream.rangeClosed(0, last)
                .map(at -> last - at)
                .forEach(
                        at ->
                                around.add(
                                        new Plot.Point(
                                                (double) at / last,
                                                quantity.of().apply(points.get(at)).high())));
        return around;
    }
}
