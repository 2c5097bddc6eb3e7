package io.paretorouter.offline.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Places the labels of points so that none covers another label or a point, and none leaves the
 * chart. Positions around the point are tried first, from near to far, then any on the chart.
 */
final class Labels {
    static final double HEIGHT = 13;

    /** The approximate width of a label's character; rather too wide than too narrow. */
    static final double CHARACTER = 6.6;

    /** The same for a bold label. */
    static final double BOLD = 7.4;

    private static final double CLEAR = 8;

    /** The width that labels keep clear for a line. */
    private static final double LINE = 7;

    private static final int RINGS = 12;

    private final Box frame;
    private final List<Box> taken = new ArrayList<>();

    /** Places labels within a frame, in pixels. */
    Labels(Box frame) {
        this.frame = frame;
    }

    /** A rectangle in pixels; y grows downwards. */
    record Box(double left, double top, double right, double bottom) {
        boolean covers(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }

        boolean within(Box outer) {
            return left >= outer.left
                    && right <= outer.right
                    && top >= outer.top
                    && bottom <= outer.bottom;
        }

        /** The x of its middle. */
        double middle() {
            return (left + right) / 2;
        }
    }

    /** Keeps labels off a point. */
    void keepOff(double x, double y) {
        taken.add(new Box(x - 5, y - 5, x + 5, y + 5));
    }

    /** Keeps labels off a vertical bar between two heights. */
    void keepOff(double x, double top, double bottom) {
        taken.add(new Box(x - 2, top, x + 2, bottom));
    }

    /** Keeps labels off a line through positions. */
    void keepOffLine(List<Canvas.Pixel> through) {
        for (int i = 1; i < through.size(); i++) {
            Canvas.Pixel from = through.get(i - 1);
            Canvas.Pixel to = through.get(i);
            int steps =
                    (int) Math.ceil(Math.hypot(to.x() - from.x(), to.y() - from.y()) / LINE) + 1;
            for (int step = 0; step <= steps; step++) {
                double share = (double) step / steps;
                double x = from.x() + share * (to.x() - from.x());
                double y = from.y() + share * (to.y() - from.y());
                taken.add(new Box(x - LINE / 2, y - LINE / 2, x + LINE / 2, y + LINE / 2));
            }
        }
    }

    /**
     * Where the label of a point goes; below the point if there is no free position at all.
     *
     * @param width the width of the label
     */
    Box place(double width, double x, double y) {
        for (int ring = 0; ring < RINGS; ring++) {
            double away = CLEAR + ring * (HEIGHT - 1);
            for (Box box : around(x, y, width, away)) {
                if (box.within(frame) && taken.stream().noneMatch(box::covers)) {
                    taken.add(box);
                    return box;
                }
            }
        }
        Box box = nearestFree(width, x, y);
        taken.add(box);
        return box;
    }

    /** The free position nearest to a point, anywhere on the chart. */
    private Box nearestFree(double width, double x, double y) {
        Box nearest = around(x, y, width, CLEAR).getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (double top = frame.top(); top + HEIGHT <= frame.bottom(); top += HEIGHT / 2) {
            for (double left = frame.left(); left + width <= frame.right(); left += HEIGHT) {
                Box box = at(left, top, width);
                double away = Math.hypot(box.middle() - x, top + HEIGHT / 2 - y);
                if (away < least && taken.stream().noneMatch(box::covers)) {
                    nearest = box;
                    least = away;
                }
            }
        }
        return nearest;
    }

    private static List<Box> around(double x, double y, double width, double away) {
        return List.of(
                at(x - width / 2, y + away - 2, width),
                at(x - width / 2, y - away - HEIGHT + 2, width),
                at(x + away, y - HEIGHT / 2, width),
                at(x - away - width, y - HEIGHT / 2, width),
                at(x + away / 2, y + away / 2, width),
                at(x - away / 2 - width, y + away / 2, width),
                at(x + away / 2, y - away / 2 - HEIGHT, width),
                at(x - away / 2 - width, y - away / 2 - HEIGHT, width));
    }

    private static Box at(double left, double top, double width) {
        return new Box(left, top, left + width, top + HEIGHT);
    }
}
