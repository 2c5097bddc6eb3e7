package io.paretorouter.offline.judge;

import io.paretorouter.core.route.GoalResolver;
import io.paretorouter.core.route.ResolvedGoal;
import io.paretorouter.core.score.Preset;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * The α at which a table's balanced routing is judged: the one that the calibration expects to
 * match the best single model ({@link io.paretorouter.core.table.Curve#matching}). Where routing
 * does not pay, or no α holds it, the router takes the safe model by default; then the α that the
 * verdict looked at is judged, so that the verdict can be put to the test.
 *
 * @param alpha in [0, 1]
 * @param basis how it was found, in words
 * @param expected what the calibration expects there; null where it says nothing
 */
public record Balanced(double alpha, String basis, @Nullable Expectation expected) {

    /**
     * The α for a scorer, by a view's calibration.
     *
     * @param holds whether what it expects can be held against the judged queries: not if it is
     *     stale, or speaks of other models than are compared
     */
    static Balanced of(@Nullable Calibration calibration, boolean holds, Scorer.Kind scorer) {
        ResolvedGoal aim = GoalResolver.resolvePreset(calibration, Preset.BALANCED, scorer);
        if (calibration == null) {
            return new Balanced(
                    aim.tradeoff().alpha(), "by convention, without a calibration", null);
        }
        double alpha = aim.safe() ? calibration.verdict().alpha() : aim.tradeoff().alpha();
        return new Balanced(
                alpha,
                basis(calibration, !aim.safe()) + (holds ? "" : ", when it was calibrated"),
                holds ? scorer.expectations(calibration).near(alpha) : null);
    }

    private static String basis(Calibration calibration, boolean matches) {
        if (matches) {
            return "expected to hold the best single model's performance at the least cost";
        }
        return calibration.verdict().pays()
                ? "which the verdict looked at; no alpha is expected to hold the best single model's"
                        + " performance at less cost"
                : "which the verdict looked at; by default this table uses its safe model";
    }
}
