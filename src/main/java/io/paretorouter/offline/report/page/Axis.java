package io.paretorouter.offline.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Maps figures to pixels along one side of a chart.
 *
 * @param scale how lengths stand for figures
 * @param low the figure at {@code from}, or where the logarithmic part begins
 * @param high the figure at {@code to}, above {@code low}
 * @param from where the axis begins, in pixels
 * @param to where it ends
 */
record Axis(Scale scale, double low, double high, double from, double to) {
    private static final int STEPS = 6;

    /** Where zero lies on an axis of costs, in pixels from its start. */
    private static final double FREE = 30;

    /** Where the logarithmic part of such an axis begins, in pixels from its start. */
    private static final double PAID = 90;

    /**
     * If something is free, the logarithmic part reaches at least this factor below the highest
     * cost.
     */
    private static final double REACH = 1000;

    /** How lengths stand for figures. */
    enum Scale {
        /** Equal differences take equal lengths. */
        LINEAR,
        /** Equal ratios take equal lengths. */
        LOGARITHMIC,
        /** Logarithmic above {@code low}, and linear from there down to zero. */
        FROM_FREE,
        /** All figures are zero. */
        ALL_FREE
    }

    /** A linear axis from one figure to another. */
    static Axis linear(double low, double high, double from, double to) {
        return new Axis(Scale.LINEAR, low, high > low ? high : low + 1, from, to);
    }

    /**
     * A logarithmic axis of costs with room on both sides; zero has a place of its own. A mix of
     * free and paid models may cost next to nothing, which does not stretch the axis.
     */
    static Axis costs(double[] costs, double from, double to) {
        double most = Arrays.stream(costs).max().orElse(0);
        if (most <= 0) {
            return new Axis(Scale.ALL_FREE, 0, 1, from, to);
        }
        double least = Arrays.stream(costs).filter(cost -> cost > 0).min().orElse(most);
        boolean free = Arrays.stream(costs).anyMatch(cost -> cost <= 0);
        return free
                ? new Axis(
                        Scale.FROM_FREE, Math.max(least, most / REACH) / 1.5, most * 1.5, from, to)
                : new Axis(Scale.LOGARITHMIC, least / 1.5, most * 1.5, from, to);
    }

    /** Where a figure lies, in pixels; one beyond an end lies at that end. */
    double at(double figure) {
        return switch (scale) {
            case LINEAR -> within(from, to, (figure - low) / (high - low));
            case LOGARITHMIC -> within(from, to, ratio(figure));
            case FROM_FREE ->
                    figure < low
                            ? within(from + FREE, from + PAID, figure / low)
                            : within(from + PAID, to, ratio(figure));
            case ALL_FREE -> (from + to) / 2;
        };
    }

    private double ratio(double figure) {
        return Math.log(Math.max(figure, low) / low) / Math.log(high / low);
    }

    private static double within(double from, double to, double share) {
        return from + Math.max(0, Math.min(1, share)) * (to - from);
    }

    /** The round figures to mark, and zero if it has a place. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        switch (scale) {
            case LINEAR -> linearTicks(ticks);
            case LOGARITHMIC -> logarithmicTicks(ticks);
            case FROM_FREE -> {
                ticks.add(0.0);
                logarithmicTicks(ticks);
            }
            case ALL_FREE -> ticks.add(0.0);
        }
        return ticks;
    }

    private void linearTicks(List<Double> ticks) {
        double rough = (high - low) / STEPS;
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = magnitude;
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (magnitude * factor >= rough) {
                step = magnitude * factor;
                break;
            }
        }
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            ticks.add(i * step);
        }
    }

    private void logarithmicTicks(List<Double> ticks) {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        double[] factors = last - first > 4 ? new double[] {1} : new double[] {1, 2, 5};
        for (int decade = first; decade <= last; decade++) {
            for (double factor : factors) {
                double tick = factor * Math.pow(10, decade);
                if (tick >= low && tick <= high) {
                    ticks.add(tick);
                }
            }
        }
    }

    /** A tick's label for people. */
    String label(double tick) {
        if (tick == 0 && scale != Scale.LINEAR) {
            return "free";
        }
        double rounded = Math.abs(tick) < 1e-12 ? 0 : tick;
        return new BigDecimal(rounded)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
