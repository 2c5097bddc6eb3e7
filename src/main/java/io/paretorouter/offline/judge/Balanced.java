package io.paretorouter.offline.judge;

import io.paretorouter.core.route.GoalResolver;
import io.paretorouter.core.route.ResolvedGoal;
import io.paretorouter.core.score.Preset;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Expectations;
import org.jspecify.annotations.Nullable;

/**
 * The α at which a table's balanced routing is judged: the one that the calibration expects to
 * match the best single model ({@link io.paretorouter.core.table.Curve#matching}). Where routing
 * does not pay, or no α matches it, the router uses the safe model by default; then the α of the
 * verdict is judged, so that the verdict can be checked.
 *
 * @param alpha in [0, 1]
 * @param basis how it was found, in words
 * @param expected what the calibration expects at that α; null if it expects nothing usable
 */
public record Balanced(double alpha, String basis, @Nullable Expectation expected) {

    /**
     * The α for a scorer, from a view's calibration.
     *
     * @param holds whether the calibration's expectations can be compared with the judged queries:
     *     not if it is stale, or covers other models than are compared
     */
    static Balanced of(@Nullable Calibration calibration, boolean holds, Scorer.Kind scorer) {
        ResolvedGoal goal = GoalResolver.resolvePreset(calibration, Preset.BALANCED, scorer);
        if (calibration == null) {
            return new Balanced(
                    goal.tradeoff().alpha(), "by convention, without a calibration", null);
        }
        double alpha = goal.safe() ? examined(calibration, scorer) : goal.tradeoff().alpha();
        return new Balanced(
                alpha,
                basis(calibration, !goal.safe()) + (holds ? "" : ", when it was calibrated"),
                holds ? scorer.expectations(calibration).near(alpha) : null);
    }

    /**
     * The α that a verdict on a scorer examines: the table's verdict is on {@code expected}, and an
     * α means something else to {@code paper}, whose own calibration then says where it matches the
     * best single model or, if it does nowhere, where it peaks.
     */
    static double examined(Calibration calibration, Scorer.Kind scorer) {
        if (scorer == Scorer.Kind.EXPECTED) {
            return calibration.verdict().alpha();
        }
        Expectations curve = scorer.expectations(calibration);
        int at = calibration.matching(curve);
        return curve.alpha(at < 0 ? curve.curve().peak() : at);
    }

    private static String basis(Calibration calibration, boolean matches) {
        if (matches) {
            return "expected to hold the best single model's performance at the least cost";
        }
        return calibration.verdict().pays()
                ? "which a verdict examines; no alpha is expected to hold the best single model's"
                        + " performance at less cost"
                : "which a verdict examines; by default this table uses its safe model";
    }
}
