package io.paretorouter.offline.report.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A chart as a picture, which looks like the printed page. */
final class PngCanvas implements Canvas {
    private static final double SCALE = 1.5;
    private static final double RADIUS = 4.5;
    private static final Color PAPER = Color.WHITE;
    private static final Color INK = new Color(0x1D2430);
    private static final Color SOFT = new Color(0x5B6573);
    private static final Color RULE = new Color(0xDFE3E8);
    private static final Color EXPECTED = new Color(0x0B6E4F);
    private static final Color ROUTER = new Color(0xC8553D);
    private static final Color SINGLE = new Color(0x3D405B);

    private final BufferedImage image;
    private final Graphics2D graphics;

    /** An empty white picture. */
    PngCanvas(double width, double height) {
        image =
                new BufferedImage(
                        (int) Math.round(SCALE * width),
                        (int) Math.round(SCALE * height),
                        BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SCALE, SCALE);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, (int) Math.ceil(width), (int) Math.ceil(height));
    }

    /** Moves everything drawn after this down. */
    void lower(double by) {
        graphics.translate(0, by);
    }

    @Override
    public void line(String style, List<Pixel> through) {
        Set<String> words = words(style);
        double width = words.contains("thin") ? 1 : words.contains("paper") ? 1.8 : 2.4;
        draw(path(through), color(words), width);
    }

    @Override
    public void area(String style, List<Pixel> around, Object... attributes) {
        Path2D area = path(around);
        area.closePath();
        graphics.setColor(faint(color(words(style)), 36));
        graphics.fill(area);
    }

    @Override
    public void stroke(String style, Pixel from, Pixel to) {
        Set<String> words = words(style);
        Color color = color(words);
        draw(
                new Line2D.Double(from.x(), from.y(), to.x(), to.y()),
                words.contains("bar") ? faint(color, 140) : color,
                words.contains("bar") ? 1.5 : words.contains("leader") ? 0.8 : 1);
    }

    @Override
    public void dot(String style, Pixel at, String title) {
        Set<String> words = words(style);
        Shape dot = new Ellipse2D.Double(at.x() - RADIUS, at.y() - RADIUS, 2 * RADIUS, 2 * RADIUS);
        graphics.setColor(words.contains("balanced") ? PAPER : color(words));
        graphics.fill(dot);
        if (words.contains("balanced")) {
            draw(dot, EXPECTED, 3);
        } else if (words.contains("best")) {
            draw(dot, INK, 2);
        }
    }

    @Override
    public void words(String style, Pixel at, String words) {
        Set<String> is = words(style);
        Shape text = glyphs(is, words).getOutline();
        double width = width(style, words);
        double back = is.contains("middle") ? width / 2 : is.contains("end") ? width : 0;
        Shape placed =
                AffineTransform.getTranslateInstance(at.x() - back, at.y())
                        .createTransformedShape(text);
        if (is.contains("label") || is.contains("mark")) {
            draw(placed, PAPER, 3);
        }
        graphics.setColor(color(is));
        graphics.fill(placed);
    }

    @Override
    public void upwards(String style, Pixel at, String words) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(at.x(), at.y());
        graphics.rotate(-Math.PI / 2);
        words(style, new Pixel(0, 0), words);
        graphics.setTransform(before);
    }

    /** The width of words in a style. */
    double width(String style, String words) {
        return glyphs(words(style), words).getLogicalBounds().getWidth();
    }

    /** The finished picture. */
    BufferedImage done() {
        graphics.dispose();
        return image;
    }

    private GlyphVector glyphs(Set<String> style, String words) {
        boolean title = style.contains("title");
        Font font =
                new Font(
                                Font.SANS_SERIF,
                                title || style.contains("best") ? Font.BOLD : Font.PLAIN,
                                12)
                        .deriveFont(title ? 15f : style.contains("label") ? 11.5f : 12f);
        return font.createGlyphVector(graphics.getFontRenderContext(), words);
    }

    private void draw(Shape shape, Color color, double width) {
        graphics.setColor(color);
        graphics.setStroke(
                new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    private static Path2D path(List<Pixel> through) {
        Path2D path = new Path2D.Double();
        path.moveTo(through.getFirst().x(), through.getFirst().y());
        through.forEach(place -> path.lineTo(place.x(), place.y()));
        return path;
    }

    private static Set<String> words(String style) {
        return Set.copyOf(Arrays.asList(style.split(" ")));
    }

    private static Color color(Set<String> style) {
        if (style.contains("label") || style.contains("title")) {
            return INK;
        }
        if (style.contains("grid")) {
            return RULE;
        }
        if (style.contains("expected")) {
            return EXPECTED;
        }
        if (style.contains("paper")) {
            return ROUTER;
        }
        return style.contains("single") || style.contains("best") ? SINGLE : SOFT;
    }

    private static Color faint(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
