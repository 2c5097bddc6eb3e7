package io.paretorouter.offline.report.page;

import io.paretorouter.offline.evaluate.Reliability;
import io.paretorouter.offline.report.Figures;
import java.util.List;

/**
 * Predicted against earned performance, decile by decile: predictions on the diagonal came true.
 */
final class ReliabilityFigure {
    private static final int HEIGHT = 330;

    private ReliabilityFigure() {}

    static Markup of(Reliability reliability) {
        double low = 1;
        double high = 0;
        for (Reliability.Decile decile : reliability.deciles()) {
            low = Math.min(low, Math.min(decile.predicted(), decile.earned().low()));
            high = Math.max(high, Math.max(decile.predicted(), decile.earned().high()));
        }
        double from = Math.max(0, Math.floor(10 * low) * 10);
        double to = Math.min(100, Math.ceil(10 * high) * 10);
        SvgCanvas svg = new SvgCanvas("Predicted against earned performance", Plot.height(HEIGHT));
        Plot plot =
                new Plot(
                        svg,
                        Plot.wide(from, to),
                        Plot.tall(from, to, HEIGHT),
                        List.of("predicted performance of the chosen model, %", "earned, %"));
        plot.line("single", List.of(new Plot.Point(from, from), new Plot.Point(to, to)));
        for (Reliability.Decile decile : reliability.deciles()) {
            double x = 100 * decile.predicted();
            plot.bar("expected", x, 100 * decile.earned().low(), 100 * decile.earned().high());
            plot.dot(
                    "expected",
                    new Plot.Point(x, 100 * decile.earned().mean()),
                    Figures.format(
                            "%,d queries: predicted %.1f %%, earned %.1f %%",
                            decile.queries(), x, 100 * decile.earned().mean()));
        }
        return svg.done();
    }
}
