package io.paretorouter.offline.report.page;

import java.util.List;

/** A chart being drawn: two axes with their grid, and marks on them. */
final class Plot {
    static final int WIDTH = 920;
    static final int LEFT = 62;
    static final int TOP = 14;
    static final int RIGHT = WIDTH - 16;
    private static final int BELOW = 46;

    private final Canvas canvas;
    private final Axis x;
    private final Axis y;

    /**
     * A chart with its axes drawn.
     *
     * @param x its horizontal axis, in pixels from the left
     * @param y its vertical axis, from the bottom's pixel up to the top's
     * @param names the names of the axes, x then y
     */
    Plot(Canvas canvas, Axis x, Axis y, List<String> names) {
        this.canvas = canvas;
        this.x = x;
        this.y = y;
        for (double tick : x.ticks()) {
            double at = x.at(tick);
            canvas.stroke("grid", pixel(at, y.to()), pixel(at, y.from()));
            words("tick middle", at, y.from() + 16, x.label(tick));
        }
        double longest = 0;
        for (double tick : y.ticks()) {
            double at = y.at(tick);
            canvas.stroke("grid", pixel(x.from(), at), pixel(x.to(), at));
            words("tick end", x.from() - 7, at + 4, y.label(tick));
            longest = Math.max(longest, Labels.CHARACTER * y.label(tick).length());
        }
        words("name middle", (x.from() + x.to()) / 2, y.from() + 38, names.getFirst());
        canvas.upwards(
                "name middle",
                pixel(Math.min(14, x.from() - 17 - longest), (y.from() + y.to()) / 2),
                names.getLast());
    }

    /** The height of a whole chart whose vertical axis has the given height. */
    static double height(int axis) {
        return TOP + axis + BELOW;
    }

    /** The horizontal axis of a whole chart. */
    static Axis wide(double low, double high) {
        return Axis.linear(low, high, LEFT, RIGHT);
    }

    /** The vertical axis of a whole chart, with the given height. */
    static Axis tall(double low, double high, int height) {
        return Axis.linear(low, high, TOP + height, TOP);
    }

    /** A point on the chart, in figures. */
    record Point(double x, double y) {}

    /** Draws a line through points. */
    Plot line(String style, List<Point> points) {
        canvas.line(style, points.stream().map(this::pixel).toList());
        return this;
    }

    /** Fills the area within points. */
    Plot area(String style, List<Point> around, Object... attributes) {
        canvas.area(style, around.stream().map(this::pixel).toList(), attributes);
        return this;
    }

    /** Draws a dot that shows its title when pointed at. */
    Plot dot(String style, Point at, String title) {
        canvas.dot(style, pixel(at), title);
        return this;
    }

    /** Draws a vertical bar from one figure to another. */
    Plot bar(String style, double at, double low, double high) {
        canvas.stroke("bar " + style, pixel(x.at(at), y.at(low)), pixel(x.at(at), y.at(high)));
        return this;
    }

    /** Writes words at a position given in pixels. */
    Plot words(String style, double atX, double atY, String words) {
        canvas.words(style, pixel(atX, atY), words);
        return this;
    }

    /** Draws a thin line between two positions in pixels. */
    Plot leader(Canvas.Pixel from, Canvas.Pixel to) {
        canvas.stroke("leader", from, to);
        return this;
    }

    /** Where a point lies, in pixels. */
    Canvas.Pixel pixel(Point point) {
        return pixel(x.at(point.x()), y.at(point.y()));
    }

    private static Canvas.Pixel pixel(double x, double y) {
        return new Canvas.Pixel(x, y);
    }
}
