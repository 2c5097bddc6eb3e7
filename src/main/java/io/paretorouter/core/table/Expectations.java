package io.paretorouter.core.table;

import java.util.List;

/** What to expect of one scorer at every α from 0 to 1, in equal steps. Immutable. */
public final class Expectations {
    private final List<Expectation> points;
    private final Curve curve;

    /**
     * The expectations at these points.
     *
     * @param points at α = 0, 1 / (n − 1), …, 1; n at least 2
     */
    public Expectations(List<Expectation> points) {
        if (points.size() < 2) {
            throw new IllegalArgumentException(
                    "a calibration needs at least 2 values of alpha, got " + points.size());
        }
        this.points = List.copyOf(points);
        this.curve = new Curve(points.stream().map(Expectation::outcome).toList());
    }

    /** All points, in the order of α. */
    public List<Expectation> points() {
        return points;
    }

    /** The means at all points, without intervals. */
    public Curve curve() {
        return curve;
    }

    /** A point without its intervals, by its position. */
    public Outcome outcome(int at) {
        return curve.outcomes().get(at);
    }

    /** The α of a point, by its position. */
    public double alpha(int at) {
        return (double) at / (points.size() - 1);
    }

    /** The expectation at the point nearest to an α, in [0, 1]. */
    public Expectation near(double alpha) {
        return points.get((int) Math.rint(alpha * (points.size() - 1)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expectations expectations && expectations.points.equals(points);
    }

    @Override
    public int hashCode() {
        return points.hashCode();
    }
}
