package io.paretorouter.core.route;

/**
 * The model that answered the conversation so far, and what it is worth to stay with it.
 *
 * <p>The rule: the conversation stays with its model s unless another candidate c gains more than
 * the prompt cache is worth that switching loses,
 *
 * <pre>    u_c − u_s &gt; (1 − α) L / Δq</pre>
 *
 * where u is the expected value α p̂ / Δp − (1 − α) q̂ / Δq and L is {@code savedUsd}. In words: s
 * is ranked as if it cost L less, which it does. At α = 1, where cost counts for nothing, every
 * gain in performance is a reason to switch; at α = 0 only an expected cost that is lower by more
 * than L. The scorer {@code paper} adds up its scores over topP clusters, so that there the worth
 * counts topP times, too. A model that is not eligible keeps no conversation; neither does any
 * where a query goes to the safe model.
 *
 * @param model its name
 * @param savedUsd L: what its provider's prompt cache takes off the cost of this request if it
 *     answers again, in USD, finite, at least 0
 */
public record Incumbent(String model, double savedUsd) {
    public Incumbent {
        if (!(savedUsd >= 0 && savedUsd < Double.POSITIVE_INFINITY)) { // written so that NaN fails
            throw new IllegalArgumentException(
                    "savedUsd must be finite and at least 0, got " + savedUsd);
        }
    }
}
