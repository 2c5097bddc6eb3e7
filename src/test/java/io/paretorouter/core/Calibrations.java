package io.paretorouter.core;

import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** Calibrations for tests. */
public final class Calibrations {
    /** Five α; the peak is not at the end, as on real data. Costs are USD per query. */
    public static final List<Outcome> CURVE =
            List.of(
                    new Outcome(0.50, 1),
                    new Outcome(0.65, 3),
                    new Outcome(0.70, 4),
                    new Outcome(0.75, 8),
                    new Outcome(0.74, 12));

    private static final Verdict PASS =
            new Verdict(0.5, new Estimate(0.001, -0.005, 0.01), new Estimate(0.6, 0.5, 0.7), null);
    private static final Verdict LIKELY =
            new Verdict(
                    0.5,
                    new Estimate(0, -0.02, 0.02),
                    new Estimate(0.6, 0.5, 0.7),
                    new Estimate(0.03, 0.01, 0.05));
    private static final Verdict NO_GAIN =
            new Verdict(0.5, new Estimate(0, -0.02, 0.01), new Estimate(0.1, -0.1, 0.3), null);

    private Calibrations() {}

    /** Routing pays; the best single model earns 0.7 and costs 10 USD. */
    public static Calibration passing() {
        return of(0.7, 10, PASS);
    }

    /** Routing seems to pay, not beyond doubt. */
    public static Calibration likely() {
        return of(0.7, 10, LIKELY);
    }

    /** Routing does not pay. */
    public static Calibration failing() {
        return of(0.7, 10, NO_GAIN);
    }

    /** Routing pays; the best single model is as given. */
    public static Calibration ofBestSingle(double performance, double costUsd) {
        return of(performance, costUsd, PASS);
    }

    private static Calibration of(double performance, double costUsd, Verdict verdict) {
        return new Calibration(
                100,
                around(new Outcome(performance, costUsd)),
                new Expectations(CURVE.stream().map(Calibrations::around).toList()),
                new Expectations(
                        Stream.of(0, 0, 0, 0, 3)
                                .map(CURVE::get)
                                .map(Calibrations::around)
                                .toList()),
                verdict,
                null);
    }

    private static Expectation around(Outcome outcome) {
        return new Expectation(
                new Estimate(
                        outcome.performance(),
                        outcome.performance() - 0.02,
                        outcome.performance() + 0.02),
                new Estimate(outcome.costUsd(), outcome.costUsd() / 2, 2 * outcome.costUsd()));
    }
}
