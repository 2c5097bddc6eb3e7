package io.paretorouter.offline.report;

import io.paretorouter.adapter.tablefile.AtomicFile;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.evaluate.Curve;
import io.paretorouter.offline.evaluate.Outcome;
import io.paretorouter.offline.evaluate.ParetoFrontier;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws performance against cost: every single model a labelled point, every scorer its frontier.
 */
public final class FrontierChart {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 640;
    private static final Map<Scorer.Kind, Color> COLORS =
            Map.of(
                    Scorer.Kind.EXPECTED, new Color(0x0B6E4F),
                    Scorer.Kind.PAPER, new Color(0xC8553D));

    private FrontierChart() {}

    /**
     * Writes the picture as PNG.
     *
     * @param curves the scorers' outcomes over the α grid
     * @param comparison the single models, on the same queries
     */
    public static void write(
            Path file, Map<Scorer.Kind, Curve> curves, Comparison comparison, String title)
            throws IOException {
        XYChart chart =
                new XYChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title(title)
                        .xAxisTitle("USD per 1,000 queries (log scale)")
                        .yAxisTitle("performance, %")
                        .build();
        style(chart.getStyler());
        for (Scorer.Kind kind : List.of(Scorer.Kind.PAPER, Scorer.Kind.EXPECTED)) {
            Curve curve = curves.get(kind);
            if (curve != null) {
                frontier(chart, kind, curve);
            }
        }
        singles(chart, comparison);
        AtomicFile.write(
                file, out -> ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", out));
    }

    private static void style(org.knowm.xchart.style.XYStyler styler) {
        styler.setXAxisLogarithmic(true);
        styler.setLegendPosition(Styler.LegendPosition.InsideSE);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(new Color(0xE6E6E6));
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        styler.setAnnotationTextFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        styler.setXAxisDecimalPattern("0.##");
        styler.setYAxisDecimalPattern("0");
    }

    private static void frontier(XYChart chart, Scorer.Kind kind, Curve curve) {
        List<Outcome> frontier = ParetoFrontier.of(curve.outcomes());
        XYSeries series = series(chart, "router, scorer " + kind.label(), frontier);
        series.setLineColor(COLORS.get(kind));
        series.setMarker(SeriesMarkers.NONE);
        series.setLineWidth(kind == Scorer.Kind.EXPECTED ? 3 : 2);
    }

    private static void singles(XYChart chart, Comparison comparison) {
        List<Comparison.Line> models =
                comparison.lines().stream()
                        .filter(line -> line.kind() == Comparison.Kind.SINGLE)
                        .toList();
        XYSeries series =
                series(
                        chart,
                        "single models",
                        models.stream().map(Comparison.Line::overall).toList());
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarkerColor(new Color(0x3D405B));
        series.setMarker(SeriesMarkers.CIRCLE);
        for (Comparison.Line model : models) {
            Outcome outcome = model.overall();
            chart.addAnnotation(
                    new AnnotationText(
                            shortName(model.name()),
                            outcome.costPer1k(),
                            100 * outcome.performance() - 1.4,
                            false));
        }
    }

    /** A model's name without its provider. */
    private static String shortName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static XYSeries series(XYChart chart, String name, List<Outcome> outcomes) {
        return chart.addSeries(
                name,
                outcomes.stream().mapToDouble(Outcome::costPer1k).toArray(),
                outcomes.stream().mapToDouble(outcome -> 100 * outcome.performance()).toArray());
    }
}
