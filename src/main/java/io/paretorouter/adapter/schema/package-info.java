/**
 * OpenAI's chat schema for adapters whose vendor speaks another one: requests read, answers
 * written.
 *
 * <p>Nothing that a request asks is dropped in silence, by construction: an adapter takes every
 * field that it can express out of a {@link io.paretorouter.adapter.schema.Fields}, and whatever
 * nobody took is reported as unsupported, with its full name. Fields that say nothing (null, an
 * empty list or object, OpenAI's own default) are no obstacle.
 *
 * <p>Dropped is only what asks nothing of the answer, and would cost a request the models that
 * could give it: hints to the provider ({@code safety_identifier}, {@code prompt_cache_key}, {@code
 * prompt_cache_retention}, {@code store}), and what providers said beside earlier answers, which
 * SDKs echo with them ({@code reasoning_content}, {@code reasoning}, {@code reasoning_details},
 * {@code annotations}, {@code provider_specific_fields}): none of these vendors reads them.
 *
 * <p>System and developer messages go to the place that vendors have for them, in front of the
 * conversation, in their order, wherever they stood. Images in a request are handed on, never
 * fetched.
 *
 * <p>Answers look like OpenAI's: chunks of a stream carry {@code "usage": null} and one more chunk
 * with the counts follows, unless the application said {@code include_usage: false}; then the port
 * still learns the usage with the last chunk.
 */
@NullMarked
package io.paretorouter.adapter.schema;

import org.jspecify.annotations.NullMarked;
