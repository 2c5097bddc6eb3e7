package io.paretorouter.offline.lab;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.offline.evaluate.Gain;

/**
 * What one scorer did on one split, against the best single model of the training part.
 *
 * @param seed of the split
 * @param scorer which scorer
 * @param clusters k
 * @param alpha the α that cross-validation inside the training part chose; NaN if none held the
 *     best single model's performance, which is then used for every query
 * @param chosen the gain at that α on the test part
 * @param curve peak gain and cost saved, read off the test part's curve
 */
public record Trial(
        long seed, Scorer.Kind scorer, int clusters, double alpha, Gain chosen, Gain curve) {}
