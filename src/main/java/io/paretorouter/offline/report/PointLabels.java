package io.paretorouter.offline.report;

import java.util.ArrayList;
import java.util.List;

/** Places the labels of points so that they do not cover one another, near their points. */
final class PointLabels {
    /** Distances to the point that are tried in turn, in percentage points of performance. */
    private static final double[] OFFSETS = {-1.4, 1.5, -2.9, 3.0, -4.4, 4.5};

    private static final double HEIGHT = 1.4;

    /** About how much of the logarithmic cost axis a character takes. */
    private static final double HALF_CHARACTER = 0.0075;

    private final List<Box> placed = new ArrayList<>();

    private record Box(double left, double right, double y) {
        boolean covers(Box other) {
            return left < other.right && other.left < right && Math.abs(y - other.y) < HEIGHT;
        }
    }

    /** The height at which to put the label of a point; the first offset if none is free. */
    double place(String label, double x, double y) {
        double middle = Math.log10(Math.max(x, Double.MIN_NORMAL));
        double half = HALF_CHARACTER * label.length();
        for (double offset : OFFSETS) {
            Box box = new Box(middle - half, middle + half, y + offset);
            if (placed.stream().noneMatch(box::covers)) {
                placed.add(box);
                return box.y();
            }
        }
        return y + OFFSETS[0];
    }
}
