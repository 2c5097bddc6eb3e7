/**
 * OpenAI's chat schema, for adapters whose vendor uses another one: reads requests and writes
 * answers.
 *
 * <p>By construction, nothing that a request asks for is dropped silently: an adapter takes every
 * field that it can express out of a {@link io.paretorouter.adapter.schema.Fields}, and whatever is
 * left is reported as unsupported, with its full name. Fields that say nothing (null, an empty list
 * or object, OpenAI's own default) are accepted.
 *
 * <p>A field is dropped only if it asks nothing of the answer, and refusing it would exclude models
 * that could give that answer: hints to the provider ({@code safety_identifier}, {@code
 * prompt_cache_key}, {@code prompt_cache_retention}, {@code store}), and what providers sent along
 * with earlier answers, which SDKs send back with them ({@code reasoning_content}, {@code
 * reasoning}, {@code reasoning_details}, {@code annotations}, {@code provider_specific_fields}):
 * none of these vendors reads them.
 *
 * <p>System and developer messages go to the vendor's own place for them, in front of the
 * conversation, in their order, wherever they stood. Images in a request are passed on, never
 * fetched.
 *
 * <p>Answers look like OpenAI's: the chunks of a stream carry {@code "usage": null}, and one more
 * chunk with the counts follows, unless the application said {@code include_usage: false}; in that
 * case, the port still learns the usage with the last chunk.
 */
@NullMarked
package io.paretorouter.adapter.schema;

import org.jspecify.annotations.NullMarked;
