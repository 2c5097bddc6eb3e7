package io.paretorouter.offline.report;

import io.paretorouter.adapter.tablefile.AtomicFile;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.evaluate.ParetoFrontier;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
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

    private static void style(XYStyler styler) {
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
        room(chart.getStyler(), models);
        PointLabels labels = new PointLabels();
        for (Comparison.Line model : models) {
            Outcome outcome = model.overall();
            String name = shortName(model.name());
            double x = outcome.costPer1k();
            double y = labels.place(name, x, 100 * outcome.performance());
            chart.addAnnotation(new AnnotationText(name, x, y, false));
        }
    }

    /** Leaves room for labels at both ends of the cost axis. */
    private static void room(XYStyler styler, List<Comparison.Line> models) {
        double[] costs =
                models.stream().mapToDouble(model -> model.overall().costPer1k()).toArray();
        double least = Arrays.stream(costs).filter(cost -> cost > 0).min().orElse(1);
        double most = Arrays.stream(costs).max().orElse(1);
        styler.setXAxisMin(least / 1.7);
        styler.setXAxisMax(Math.max(most, least) * 1.7);
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
