package io.paretorouter.offline.report.page;

import io.paretorouter.core.table.Estimate;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.judge.Results;
import java.util.List;

/**
 * Draws the single models on the frontier chart, each as a dot with its interval and name, and
 * names the ends of the router's curve. Words keep clear of every dot, bar and line.
 */
final class ModelMarks {
    private final Plot plot;
    private final Results results;
    private final List<Comparison.Line> singles;
    private final Labels labels = new Labels(FrontierFigure.frame());

    ModelMarks(Plot plot, Results results, List<Comparison.Line> singles) {
        this.plot = plot;
        this.results = results;
        this.singles = singles;
    }

    void draw() {
        keepOffMarks();
        singles.forEach(this::label);
        ends();
        // After all leader lines, so that none crosses a dot.
        singles.forEach(this::mark);
    }

    private void keepOffMarks() {
        for (Comparison.Line line : singles) {
            Estimate performance = line.expectation().performance();
            Canvas.Pixel at = plot.pixel(FrontierFigure.point(line.overall()));
            labels.keepOff(at.x(), at.y());
            labels.keepOff(at.x(), level(line, performance.high()), level(line, performance.low()));
        }
        Canvas.Pixel balanced =
                plot.pixel(FrontierFigure.point(results.balanced().outcome().outcome()));
        labels.keepOff(balanced.x(), balanced.y());
        results.scorers()
                .forEach(
                        scorer ->
                                labels.keepOffLine(
                                        scorer.points().stream()
                                                .map(p -> FrontierFigure.point(p.outcome()))
                                                .map(plot::pixel)
                                                .toList()));
    }

    private double level(Comparison.Line line, double performance) {
        return plot.pixel(new Plot.Point(line.overall().costPer1k(), 100 * performance)).y();
    }

    private void label(Comparison.Line line) {
        write(
                "label middle " + style(line),
                FrontierFigure.shortName(line.name()),
                plot.pixel(FrontierFigure.point(line.overall())));
    }

    /** Labels the ends of the curve of the report's first scorer. */
    private void ends() {
        List<Plot.Point> curve =
                results.scorers().getFirst().points().stream()
                        .map(p -> FrontierFigure.point(p.outcome()))
                        .toList();
        Canvas.Pixel first = plot.pixel(curve.getFirst());
        Canvas.Pixel last = plot.pixel(curve.getLast());
        if (first.equals(last)) {
            write("mark middle", "alpha 0 and 1", first);
        } else {
            write("mark middle", "alpha 0", first);
            write("mark middle", "alpha 1", last);
        }
    }

    private void write(String style, String words, Canvas.Pixel at) {
        double character = style.endsWith("best") ? Labels.BOLD : Labels.CHARACTER;
        Labels.Box box = labels.place(character * words.length(), at.x(), at.y());
        Canvas.Pixel near =
                new Canvas.Pixel(
                        Math.max(box.left(), Math.min(at.x(), box.right())),
                        Math.max(box.top(), Math.min(at.y(), box.bottom())));
        if (Math.hypot(near.x() - at.x(), near.y() - at.y()) > 2 * Labels.HEIGHT) {
            plot.leader(at, near);
        }
        plot.words(style, box.middle(), box.bottom() - 3, words);
    }

    private void mark(Comparison.Line line) {
        Estimate performance = line.expectation().performance();
        Plot.Point at = FrontierFigure.point(line.overall());
        plot.bar(style(line), at.x(), 100 * performance.low(), 100 * performance.high());
        plot.dot(style(line), at, line.name() + ": " + FrontierFigure.said(line.overall()));
    }

    private String style(Comparison.Line line) {
        return line.name().equals(results.single().model()) ? "best" : "single";
    }
}
