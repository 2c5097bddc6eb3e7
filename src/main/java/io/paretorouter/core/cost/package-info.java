/**
 * Prices: the only place where tokens become dollars.
 *
 * <p>A usage is priced in four parts: input, input read from the provider's prompt cache, input
 * written to it, and output. Output includes reasoning everywhere; adapters add it where a vendor
 * counts it separately. If the price does not cover the cache, cached input costs the same as other
 * input. That is too much for reads (vendors charge from nothing to half) and too little for writes
 * at Anthropic and for Claude on Bedrock (1.25 times the input price, twice for a one-hour cache).
 * Only the latter makes the router look cheaper than the bill, so the price of a model with such a
 * cache should state both.
 */
@NullMarked
package io.paretorouter.core.cost;

import org.jspecify.annotations.NullMarked;
