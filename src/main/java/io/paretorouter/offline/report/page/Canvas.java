package io.paretorouter.offline.report.page;

import java.util.List;

/**
 * What a chart is drawn on, in pixels. A style is a mark's class names in the page's style sheet; a
 * picture knows the same names.
 */
interface Canvas {
    /** A position; y grows downwards. */
    record Pixel(double x, double y) {}

    /** Draws a line through positions. */
    void line(String style, List<Pixel> through);

    /**
     * Fills the area within positions.
     *
     * @param attributes the mark's attributes on the page, names and values in turn; a picture only
     *     uses the style
     */
    void area(String style, List<Pixel> around, Object... attributes);

    /** Draws a straight stroke. */
    void stroke(String style, Pixel from, Pixel to);

    /** Draws a dot, which shows its title when pointed at, if the canvas can do that. */
    void dot(String style, Pixel at, String title);

    /** Writes words on a base line. */
    void words(String style, Pixel at, String words);

    /** Writes words that read upwards, centred on a position. */
    void upwards(String style, Pixel at, String words);
}
