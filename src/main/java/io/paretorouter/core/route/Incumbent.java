package io.paretorouter.core.route;

/**
 * The model that answered the conversation so far, and what staying with it saves.
 *
 * <p>The conversation stays with its model s unless another candidate c gains more than the value
 * of the prompt cache that a switch would lose,
 *
 * <pre>    u_c − u_s &gt; (1 − α) L / Δq</pre>
 *
 * where u is the expected value α p̂ / Δp − (1 − α) q̂ / Δq and L is {@code savedUsd}. In other
 * words, s is ranked as if it cost L less, which it does. At α = 1 cost is ignored, so any gain in
 * performance justifies a switch; at α = 0 only an expected cost that is lower by more than L does.
 * The scorer {@code paper} sums its scores over topP clusters, so there the bonus counts topP
 * times, too. An ineligible incumbent is not kept, and neither is any incumbent when the query goes
 * to the safe model.
 *
 * @param model its name
 * @param savedUsd L: how much its provider's prompt cache lowers the cost of this request if it
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
