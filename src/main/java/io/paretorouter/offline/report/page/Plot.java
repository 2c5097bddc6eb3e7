package io.paretorouter.offline.report.page;

import io.paretorouter.offline.report.Figures;
import java.util.List;
import java.util.stream.Collectors;

/** A chart being drawn: two axes with their grid, and marks put upon them. */
final class Plot {
    static final int WIDTH = 920;
    static final int LEFT = 62;
    static final int TOP = 14;
    private static final int BELOW = 46;

    private final Markup svg = new Markup();
    private final Axis x;
    private final Axis y;

    /**
     * A chart with its axes drawn.
     *
     * @param title what it shows, for those who cannot see it
     * @param x its horizontal axis, in pixels from the left
     * @param y its vertical axis, from the bottom's pixel up to the top's
     * @param names of the axes, x then y
     */
    Plot(String title, Axis x, Axis y, List<String> names) {
        this.x = x;
        this.y = y;
        double height = y.from() + BELOW;
        svg.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + Math.round(height),
                "role",
                "img",
                "aria-label",
                title);
        for (double tick : x.ticks()) {
            String at = pixel(x.at(tick));
            svg.empty(
                    "line",
                    "class",
                    "grid",
                    "x1",
                    at,
                    "x2",
                    at,
                    "y1",
                    pixel(y.to()),
                    "y2",
                    pixel(y.from()));
            words("tick middle", x.at(tick), y.from() + 16, Axis.label(tick));
        }
        for (double tick : y.ticks()) {
            String at = pixel(y.at(tick));
            svg.empty(
                    "line",
                    "class",
                    "grid",
                    "x1",
                    pixel(x.from()),
                    "x2",
                    pixel(x.to()),
                    "y1",
                    at,
                    "y2",
                    at);
            words("tick end", x.from() - 7, y.at(tick) + 4, Axis.label(tick));
        }
        words("name middle", (x.from() + x.to()) / 2, y.from() + 38, names.getFirst());
        double middle = (y.from() + y.to()) / 2;
        svg.element(
                "text",
                names.getLast(),
                "class",
                "name middle",
                "transform",
                "translate(14 " + pixel(middle) + ") rotate(-90)");
    }

    /** The horizontal axis of a whole chart. */
    static Axis wide(boolean logarithmic, double low, double high) {
        int right = WIDTH - 16;
        return logarithmic
                ? Axis.logarithmic(low, high, LEFT, right)
                : Axis.linear(low, high, LEFT, right);
    }

    /** The vertical axis of a chart of some height. */
    static Axis tall(double low, double high, int height) {
        return Axis.linear(low, high, TOP + height, TOP);
    }

    /** A point on the chart, in figures. */
    record Point(double x, double y) {}

    /** A line through points. */
    Plot line(String style, List<Point> points) {
        svg.empty("polyline", "class", "line " + style, "points", pixels(points));
        return this;
    }

    /** An area within points. */
    Plot area(String style, List<Point> around, Object... attributes) {
        Object[] all = new Object[attributes.length + 4];
        all[0] = "class";
        all[1] = "area " + style;
        all[2] = "points";
        all[3] = pixels(around);
        System.arraycopy(attributes, 0, all, 4, attributes.length);
        svg.empty("polygon", all);
        return this;
    }

    /** A dot that says what it is when pointed at. */
    Plot dot(String style, Point at, String title) {
        svg.open("circle", "class", "dot " + style, "cx", px(at), "cy", py(at), "r", "4.5");
        svg.element("title", title).close();
        return this;
    }

    /** A vertical bar from one figure to another. */
    Plot bar(String style, double at, double low, double high) {
        svg.empty(
                "line",
                "class",
                "bar " + style,
                "x1",
                pixel(x.at(at)),
                "x2",
                pixel(x.at(at)),
                "y1",
                pixel(y.at(low)),
                "y2",
                pixel(y.at(high)));
        return this;
    }

    /** Words where pixels say. */
    Plot words(String style, double atX, double atY, String words) {
        svg.element("text", words, "class", style, "x", pixel(atX), "y", pixel(atY));
        return this;
    }

    /** A thin line between two places in pixels. */
    Plot leader(double fromX, double fromY, double toX, double toY) {
        svg.empty(
                "line",
                "class",
                "leader",
                "x1",
                pixel(fromX),
                "y1",
                pixel(fromY),
                "x2",
                pixel(toX),
                "y2",
                pixel(toY));
        return this;
    }

    double pixelX(double figure) {
        return x.at(figure);
    }

    double pixelY(double figure) {
        return y.at(figure);
    }

    /** The finished chart. */
    Markup done() {
        return svg.close();
    }

    private String px(Point at) {
        return pixel(x.at(at.x()));
    }

    private String py(Point at) {
        return pixel(y.at(at.y()));
    }

    private String pixels(List<Point> points) {
        return points.stream()
                .map(point -> px(point) + "," + py(point))
                .collect(Collectors.joining(" "));
    }

    private static String pixel(double value) {
        return Figures.format("%.1f", value);
    }
}
