package io.paretorouter.offline.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Maps figures to pixels along one side of a chart.
 *
 * @param logarithmic whether equal ratios, not equal differences, take equal lengths
 * @param low the figure at {@code from}
 * @param high the figure at {@code to}, above {@code low}
 * @param from where the axis begins, in pixels
 * @param to where it ends
 */
record Axis(boolean logarithmic, double low, double high, double from, double to) {
    private static final int STEPS = 6;

    /** A linear axis from one figure to another. */
    static Axis linear(double low, double high, double from, double to) {
        return new Axis(false, low, high > low ? high : low + 1, from, to);
    }

    /** A logarithmic axis that leaves room on both sides. */
    static Axis logarithmic(double low, double high, double from, double to) {
        double least = low > 0 ? low : high > 0 ? high / 1000 : 1e-6;
        double most = Math.max(high, least);
        return new Axis(true, least / 1.5, most * 1.5, from, to);
    }

    /** Where a figure lies; one beyond the ends lies at the end. */
    double at(double figure) {
        double share =
                logarithmic
                        ? Math.log(Math.max(figure, low) / low) / Math.log(high / low)
                        : (figure - low) / (high - low);
        return from + Math.max(0, Math.min(1, share)) * (to - from);
    }

    /** Round figures to mark. */
    List<Double> ticks() {
        return logarithmic ? logarithmicTicks() : linearTicks();
    }

    private List<Double> linearTicks() {
        double rough = (high - low) / STEPS;
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = magnitude;
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (magnitude * factor >= rough) {
                step = magnitude * factor;
                break;
            }
        }
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private List<Double> logarithmicTicks() {
        List<Double> ticks = new ArrayList<>();
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
        return ticks;
    }

    /** A tick as people read it. */
    static String label(double tick) {
        double rounded = Math.abs(tick) < 1e-12 ? 0 : tick;
        return new BigDecimal(rounded)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
