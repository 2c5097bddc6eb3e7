package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How close a scorer's points come to the Pareto frontier of everything known on the same queries:
 * every α of every scorer tried, and every single model. Equal outcomes count as one point.
 *
 * @param paretoDist ParetoDist of LLMRouterBench (arXiv:2601.07206), the mean distance of the
 *     points to the frontier of all methods; our reading: Euclidean, to the nearest frontier point,
 *     performance and cost each divided by its span over the single models; 0 is best
 * @param paretoRatio its ParetoRatio: the share of the points that lie on the frontier, in [0, 1]
 * @param area the mean performance that a budget buys: the area over the logarithm of cost, between
 *     the cheapest single model that is not free and the dearest, divided by that width; in [0, 1].
 *     A budget takes the most preferred of the points that it can pay
 */
public record FrontierQuality(double paretoDist, double paretoRatio, double area) {

    /**
     * Points within this distance, in spans, are the same point: sums in another order differ in
     * the last bits.
     */
    private static final double SAME = 1e-9;

    /**
     * The quality of some points of a curve.
     *
     * @param points their positions on the grid, at least one, from the least preferred to the
     *     most: by what is known when one is chosen, which may not be what the curve gives
     * @param singles the single models, at least one
     * @param rivals what other scorers gave, the curve itself included or not
     */
    static FrontierQuality of(
            Curve curve, int[] points, List<Outcome> singles, List<Outcome> rivals) {
        List<Outcome> known = new ArrayList<>(curve.outcomes());
        known.addAll(singles);
        known.addAll(rivals);
        List<Outcome> frontier = ParetoFrontier.of(known);
        List<Outcome> own =
                Arrays.stream(points).mapToObj(curve.outcomes()::get).distinct().toList();
        List<Outcome> ladder = Arrays.stream(points).mapToObj(curve.outcomes()::get).toList();
        double performanceSpan = span(singles, Outcome::performance);
        double costSpan = span(singles, Outcome::costUsd);
        double distances = 0;
        int on = 0;
        for (Outcome point : own) {
            double nearest = Double.POSITIVE_INFINITY;
            for (Outcome best : frontier) {
                double dp = (point.performance() - best.performance()) / performanceSpan;
                double dq = (point.costUsd() - best.costUsd()) / costSpan;
                nearest = Math.min(nearest, Math.sqrt(dp * dp + dq * dq));
            }
            distances += nearest;
            on += nearest < SAME ? 1 : 0;
        }
        return new FrontierQuality(
                distances / own.size(), (double) on / own.size(), area(ladder, singles));
    }

    /** Highest minus lowest value; 1 if all are equal, so that it can be divided by. */
    private static double span(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
        double highest = outcomes.stream().mapToDouble(figure).max().orElseThrow();
        double lowest = outcomes.stream().mapToDouble(figure).min().orElseThrow();
        return highest > lowest ? highest - lowest : 1;
    }

    private static double area(List<Outcome> ladder, List<Outcome> singles) {
        double from =
                singles.stream()
                        .mapToDouble(Outcome::costUsd)
                        .filter(cost -> cost > 0)
                        .min()
                        .orElse(1); // all are free: the width is 0
        double to = Math.max(from, singles.stream().mapToDouble(Outcome::costUsd).max().orElse(0));
        double area = 0;
        double reached = from;
        double best = 0;
        int highest = -1;
        for (int step : byCost(ladder)) {
            if (step > highest) {
                Outcome outcome = ladder.get(step);
                double cost = Math.min(Math.max(outcome.costUsd(), from), to);
                area += best * Math.log(cost / reached);
                reached = cost;
                best = outcome.performance();
                highest = step;
            }
        }
        double width = Math.log(to / from);
        return width > 0 ? (area + best * Math.log(to / reached)) / width : best;
    }

    /** The positions of the outcomes, cheapest first. */
    private static int[] byCost(List<Outcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .boxed()
                .sorted(Comparator.comparingDouble(at -> outcomes.get(at).costUsd()))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
