package io.paretorouter.core.route;

import io.paretorouter.core.score.Preset;
import io.paretorouter.core.score.Tradeoff;

/** What a request wants of routing: a weight, or an outcome that the calibration finds α for. */
public sealed interface Goal {

    /**
     * The weight or the named outcome that a text stands for.
     *
     * @param text a number in [0, 1], or a preset's name
     * @throws IllegalArgumentException if it is neither
     */
    static Goal of(String text) {
        for (Preset preset : Preset.values()) {
            if (preset.label().equals(text)) {
                return new Named(preset);
            }
        }
        try {
            return new Weight(new Tradeoff(Double.parseDouble(text)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "expected a number in [0, 1], cheap, balanced or best, got \"" + text + "\"",
                    e);
        }
    }

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

    /**
     * At least the best single model's performance, at the least cost; the safe model where no α
     * reaches it at no more than that model's cost.
     */
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
