package io.paretorouter.offline.judge;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Coverage;
import io.paretorouter.offline.evaluate.Metrics;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The results of one scorer on the judged queries.
 *
 * @param scorer the scorer
 * @param points its outcome at every α of the grid, with 95 % intervals
 * @param curve the figures with α picked on these queries
 * @param calibrated the figures that need the table's calibration; null if it cannot be used
 */
public record ScorerFigures(
        Scorer.Kind scorer,
        List<Expectation> points,
        Metrics.Form curve,
        @Nullable Calibrated calibrated) {
    public ScorerFigures {
        points = List.copyOf(points);
    }

    /**
     * The figures that need a calibration.
     *
     * @param expected what it expects at every α
     * @param chosen the figures with α picked by it
     * @param coverage the share of the test values inside its intervals
     */
    public record Calibrated(Expectations expected, Metrics.Form chosen, Coverage coverage) {}

    /**
     * The figures of a scorer.
     *
     * @param sweep its choices
     * @param reference what all scorers are compared with
     * @param calibration null if it cannot be used
     */
    static ScorerFigures of(
            Held held,
            Scorer.Kind scorer,
            AlphaSweep sweep,
            Metrics.Reference reference,
            @Nullable Calibration calibration) {
        List<Expectation> points =
                IntStream.range(0, sweep.tradeoffs().size())
                        .mapToObj(at -> held.results(sweep.choices(at)).estimate())
                        .toList();
        Curve outcomes = new Curve(points.stream().map(Expectation::outcome).toList());
        return new ScorerFigures(
                scorer,
                points,
                Metrics.curve(outcomes, reference),
                calibration == null ? null : calibrated(calibration, scorer, outcomes, reference));
    }

    private static Calibrated calibrated(
            Calibration calibration, Scorer.Kind scorer, Curve outcomes, Metrics.Reference single) {
        Expectations expected = scorer.expectations(calibration);
        return new Calibrated(
                expected,
                Metrics.chosen(outcomes, Metrics.Expected.of(calibration, scorer), single),
                Coverage.of(expected, outcomes));
    }

    /** The points without intervals. */
    public Curve outcomes() {
        return new Curve(points.stream().map(Expectation::outcome).toList());
    }
}
