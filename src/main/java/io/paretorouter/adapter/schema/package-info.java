/**
 * OpenAI's chat schema for adapters whose vendor speaks another one: requests read, answers
 * written.
 *
 * <p>Nothing of a request is dropped in silence, by construction: an adapter takes every field that
 * it can express out of a {@link io.paretorouter.adapter.schema.Fields}, and whatever nobody took
 * is reported as unsupported, with its full name. Fields that say nothing (null, an empty list or
 * object, OpenAI's own default) are no obstacle.
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
