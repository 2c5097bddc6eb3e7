package io.paretorouter.api;

import io.paretorouter.core.cost.Usd;
import io.paretorouter.core.llm.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What a request cost.
 *
 * <p>Only one call is counted: that of the model that answered, whether or not its answer was
 * complete. Calls that failed before it reported no tokens, and nobody can know from outside
 * whether their providers charge for them; they count as nothing.
 *
 * @param model the model whose tokens they are
 * @param usage the tokens
 * @param estimated whether the tokens are estimates, because the provider did not count them
 * @param cost what the tokens cost: what the provider charged, or else their cost at the model's
 *     price; null if neither is known
 * @param baseline what the same tokens would have cost at the best single model's price; null if
 *     that is unknown, or the request was not routed
 */
record Bill(
        String model, Usage usage, boolean estimated, @Nullable Usd cost, @Nullable Usd baseline) {}
