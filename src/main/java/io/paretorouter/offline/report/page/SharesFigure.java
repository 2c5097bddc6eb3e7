package io.paretorouter.offline.report.page;

import java.util.ArrayList;
import java.util.List;

/** The share of queries per model and α as stacked areas, with a legend. */
final class SharesFigure {
    private static final int HEIGHT = 270;

    /** The step on the colour wheel, in degrees, that makes neighbours differ. */
    private static final double GOLDEN_ANGLE = 137.508;

    private SharesFigure() {}

    static Markup of(Shares shares) {
        SvgCanvas svg =
                new SvgCanvas("Share of queries per model against alpha", Plot.height(HEIGHT));
        Plot plot =
                new Plot(
                        svg,
                        Plot.wide(0, 1),
                        Plot.tall(0, 100, HEIGHT),
                        List.of("alpha", "share of queries, %"));
        List<Double> alphas = shares.alphas();
        double[] below = new double[alphas.size()];
        for (int i = 0; i < shares.models().size(); i++) {
            Shares.Model model = shares.models().get(i);
            List<Plot.Point> around = new ArrayList<>();
            for (int at = 0; at < below.length; at++) {
                around.add(new Plot.Point(alphas.get(at), below[at]));
            }
            for (int at = below.length - 1; at >= 0; at--) {
                below[at] += 100 * model.shares().get(at);
                around.add(new Plot.Point(alphas.get(at), below[at]));
            }
            plot.area("share", around, "fill", color(i));
        }
        return svg.done();
    }

    /** The legend: which colour is which model. */
    static Markup legend(Shares shares) {
        Markup legend = new Markup().open("ul", "class", "legend");
        for (int i = 0; i < shares.models().size(); i++) {
            legend.open("li");
            legend.open("svg", "viewBox", "0 0 12 12", "class", "swatch", "aria-hidden", "true");
            legend.empty("rect", "width", 12, "height", 12, "rx", 2, "fill", color(i)).close();
            legend.text(shares.models().get(i).name()).close();
        }
        return legend.closeLine();
    }

    private static String color(int i) {
        long hue = Math.round(165 + i * GOLDEN_ANGLE) % 360;
        int lightness = i % 2 == 0 ? 48 : 62;
        return "hsl(" + hue + ", 52%, " + lightness + "%)";
    }
}
