package io.paretorouter.offline.lab;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.evaluate.Coverage;
import io.paretorouter.offline.evaluate.Metrics;
import io.paretorouter.offline.evaluate.PairedGain;
import io.paretorouter.offline.fit.Prior;
import org.jspecify.annotations.Nullable;

/**
 * The results of one scorer on one split, relative to the best single model of the training part.
 *
 * @param seed of the split
 * @param scorer which scorer
 * @param fit what the training part chose
 * @param metrics on the test part
 * @param served what users get of it by default
 * @param chosen what every query gains at the chosen α, with the intervals of these test queries
 * @param coverage whether the test part fell where the calibration said
 * @param baselines the ways of choosing that no fit is needed for, on the same test part
 */
public record Trial(
        long seed,
        Scorer.Kind scorer,
        Fit fit,
        Metrics metrics,
        Served served,
        PairedGain chosen,
        Coverage coverage,
        Comparison baselines) {

    /**
     * What was chosen on the training part, and the verdict there.
     *
     * @param clusters k
     * @param prior the prior of scorer {@code expected}
     * @param parameters the scorers' parameters
     * @param alpha the α that matches the best single model in cross-validation; null if there is
     *     none or routing does not pay: then every query goes to that model
     * @param verdict on scorer {@code expected}
     */
    public record Fit(
            int clusters,
            Prior prior,
            ScorerParameters parameters,
            @Nullable Double alpha,
            Verdict verdict) {}
}
