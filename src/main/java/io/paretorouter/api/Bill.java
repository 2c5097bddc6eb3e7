package io.paretorouter.api;

import io.paretorouter.core.cost.Usd;
import io.paretorouter.core.llm.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What a request cost.
 *
 * <p>One call is charged: that of the model whose answer came, to its end or not. Calls that failed
 * before told of no tokens, and whether their providers charge for them nobody can know from
 * outside; they count nothing.
 *
 * @param model whose tokens they are
 * @param usage the tokens
 * @param estimated whether the provider did not count them
 * @param cost what they cost: what the provider charged, or else what they are at the model's
 *     price; null if neither is known
 * @param baseline what the same tokens would have cost at the best single model's price; null if
 *     that is unknown, or nothing was routed
 */
record Bill(
        String model, Usage usage, boolean estimated, @Nullable Usd cost, @Nullable Usd baseline) {}
