package io.paretorouter.offline.report.page;

import java.util.List;

/**
 * What a chart is drawn on, in pixels. A style is the words by which the page's style sheet knows a
 * mark; a picture knows the same words.
 */
interface Canvas {
    /** A place; y grows downwards. */
    record Pixel(double x, double y) {}

    /** A line through places. */
    void line(String style, List<Pixel> through);

    /**
     * The area within places.
     *
     * @param attributes of the mark on the page, names and values in turn; a picture has only the
     *     style
     */
    void area(String style, List<Pixel> around, Object... attributes);

    /** A straight stroke. */
    void stroke(String style, Pixel from, Pixel to);

    /** A dot; where something can be pointed at, it then says its title. */
    void dot(String style, Pixel at, String title);

    /** Words on a base line. */
    void words(String style, Pixel at, String words);

    /** Words that read upwards, around a place. */
    void upwards(String style, Pixel at, String words);
}
