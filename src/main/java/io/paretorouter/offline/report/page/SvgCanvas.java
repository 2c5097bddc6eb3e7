package io.paretorouter.offline.report.page;

import io.paretorouter.offline.report.Figures;
import java.util.List;
import java.util.stream.Collectors;

/** A chart of the page: SVG, styled by the page. */
final class SvgCanvas implements Canvas {
    /** How far words that read upwards reach to the left of their position. */
    private static final double ASCENT = 14;

    private final Markup marks = new Markup();
    private final String title;
    private final double height;
    private double left;

    /**
     * An empty chart.
     *
     * @param title what it shows, for readers who cannot see it
     */
    SvgCanvas(String title, double height) {
        this.title = title;
        this.height = height;
    }

    @Override
    public void line(String style, List<Pixel> through) {
        marks.empty("polyline", "class", "line " + style, "points", pixels(through));
    }

    @Override
    public void area(String style, List<Pixel> around, Object... attributes) {
        Object[] all = new Object[attributes.length + 4];
        all[0] = "class";
        all[1] = "area " + style;
        all[2] = "points";
        all[3] = pixels(around);
        System.arraycopy(attributes, 0, all, 4, attributes.length);
        marks.empty("polygon", all);
    }

    @Override
    public void stroke(String style, Pixel from, Pixel to) {
        marks.empty(
                "line",
                "class",
                style,
                "x1",
                pixel(from.x()),
                "x2",
                pixel(to.x()),
                "y1",
                pixel(from.y()),
                "y2",
                pixel(to.y()));
    }

    @Override
    public void dot(String style, Pixel at, String title) {
        marks.open(
                "circle",
                "class",
                "dot " + style,
                "cx",
                pixel(at.x()),
                "cy",
                pixel(at.y()),
                "r",
                "4.5");
        marks.element("title", title).close();
    }

    @Override
    public void words(String style, Pixel at, String words) {
        marks.element("text", words, "class", style, "x", pixel(at.x()), "y", pixel(at.y()));
    }

    @Override
    public void upwards(String style, Pixel at, String words) {
        left = Math.min(left, at.x() - ASCENT);
        marks.element(
                "text",
                words,
                "class",
                style,
                "transform",
                "translate(" + pixel(at.x()) + " " + pixel(at.y()) + ") rotate(-90)");
    }

    /** The finished chart, wide enough for all words that read upwards. */
    Markup done() {
        long from = (long) Math.floor(left);
        return new Markup()
                .open(
                        "svg",
                        "viewBox",
                        from + " 0 " + (Plot.WIDTH - from) + " " + Math.round(height),
                        "role",
                        "img",
                        "aria-label",
                        title)
                .add(marks)
                .close();
    }

    private static String pixels(List<Pixel> places) {
        return places.stream()
                .map(place -> pixel(place.x()) + "," + pixel(place.y()))
                .collect(Collectors.joining(" "));
    }

    private static String pixel(double value) {
        return Figures.format("%.1f", value);
    }
}
