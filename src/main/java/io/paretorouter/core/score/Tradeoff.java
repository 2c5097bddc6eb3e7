package io.paretorouter.core.score;

/**
 * The one knob: how much quality counts against cost.
 *
 * @param alpha weight of performance, in [0, 1]: 1 is best quality, 0 is cheapest
 */
public record Tradeoff(double alpha) {
    public Tradeoff {
        if (!(alpha >= 0 && alpha <= 1)) { // written so that NaN fails too
            throw new IllegalArgumentException("alpha must be in [0, 1], got " + alpha);
        }
    }
}
