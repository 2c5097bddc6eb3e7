/**
 * A provider that calls no LLM and says so, for a first success without a key, an account or a
 * network.
 *
 * <p>Its answers have the shape of real ones, including token counts, so that everything around a
 * call (headers, streaming, costs) can be seen; the counts are estimates, at four characters per
 * token.
 */
@NullMarked
package io.paretorouter.adapter.demo;

import org.jspecify.annotations.NullMarked;
