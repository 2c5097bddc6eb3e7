package io.paretorouter.core.route;

import io.paretorouter.core.score.Preset;
import io.paretorouter.core.score.Tradeoff;

/**
 * What a request asks of routing: an explicit α, or an outcome for which the calibration finds α.
 */
public sealed interface Goal {

    /**
     * The goal that a text stands for: an explicit α or a preset.
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
     * An explicit α, always used as given.
     *
     * @param tradeoff the α to route at
     */
    record Weight(Tradeoff tradeoff) implements Goal {}

    /**
     * An outcome named by a preset.
     *
     * @param preset the preset
     */
    record Named(Preset preset) implements Goal {}

    /**
     * At least the best single model's performance, at the lowest cost; the safe model if no α
     * reaches that performance without costing more than that model.
     */
    record MatchBestSingle() implements Goal {}

    /**
     * At least a given performance, at the lowest cost, by routing or by the best single model
     * alone.
     *
     * @param atLeast the mean performance to expect, in [0, 1]
     */
    record Performance(double atLeast) implements Goal {
        public Performance {
            if (!(atLeast >= 0 && atLeast <= 1)) { // written so that NaN fails too
                throw new IllegalArgumentException("performance must be in [0, 1], got " + atLeast);
            }
        }
    }

    /**
     * At most a given cost, at the highest performance, by routing or by the best single model
     * alone.
     *
     * @param atMost the mean cost to expect, in USD per 1,000 queries, at least 0
     */
    record CostPer1k(double atMost) implements Goal {
        public CostPer1k {
            if (!(atMost >= 0)) {
                throw new IllegalArgumentException("costPer1k must be at least 0, got " + atMost);
            }
        }
    }
}
