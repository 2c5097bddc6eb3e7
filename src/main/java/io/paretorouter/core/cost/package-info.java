/**
 * Money: the only place where tokens become dollars.
 *
 * <p>A usage is priced in four parts: input, input read from the provider's prompt cache, input
 * written to it, and output, of which reasoning is a part everywhere (adapters add it where a
 * vendor counts it apart). Where a price says nothing of the cache, such input costs what all input
 * costs: too much for what is read (vendors ask from nothing to half), and too little for what is
 * written at Anthropic and for Claude on Bedrock (1.25 times the input price, twice for an hour's
 * cache). Neither makes the router look cheaper than the bill but the latter, so that a price of a
 * model with such a cache should say both.
 */
@NullMarked
package io.paretorouter.core.cost;

import org.jspecify.annotations.NullMarked;
