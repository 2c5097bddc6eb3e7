package io.paretorouter.core.route;

import io.paretorouter.core.score.Preset;
import io.paretorouter.core.score.Tradeoff;

/** What a request wants of routing: a weight, or an outcome that the calibration finds α for. */
public sealed interface Goal {

    /**
     * A weight of its own, always honoured.
     *
     * @param tradeoff the α to route at
     */
    record Weight(Tradeoff tradeoff) implements Goal {}

    /**
     * An outcome by name.
     *
     * @param preset which one
     */
    record Named(Preset preset) implements Goal {}

    /** The performance of the best single model, at the least cost. */
    record MatchBestSingle() implements Goal {}

    /**
     * A performance, at the least cost.
     *
     * @param atLeast expected on average, in [0, 1]
     */
    record Performance(double atLeast) implements Goal {
        public Performance {
            if (!(atLeast >= 0 && atLeast <= 1)) { // written so that NaN fails too
                throw new IllegalArgumentException("performance must be in [0, 1], got " + atLeast);
            }
        }
    }

    /**
     * A cost, at the highest performance.
     *
     * @param atMost USD per 1,000 queries, expected on average, at least 0
     */
    record CostPer1k(double atMost) implements Goal {
        public CostPer1k {
            if (!(atMost >= 0)) {
                throw new IllegalArgumentException("costPer1k must be at least 0, got " + atMost);
            }
        }
    }
}
