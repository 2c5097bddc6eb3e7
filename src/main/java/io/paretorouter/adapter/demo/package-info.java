/**
 * A provider that calls no LLM and says so, for a first success without any key, account or
 * network.
 *
 * <p>Its answers have the shape of real ones, token counts included, so that everything around a
 * call (headers, streaming, costs) shows; the counts are estimates, four characters a token.
 */
@NullMarked
package io.paretorouter.adapter.demo;

import org.jspecify.annotations.NullMarked;
