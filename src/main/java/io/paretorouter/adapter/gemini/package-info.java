/**
 * Google's Gemini API ({@code generateContent}).
 *
 * <p>Spoken directly (public documentation: "Generating content", "Function calling", "Structured
 * outputs", "Thinking", "OpenAI compatibility"). langchain4j 1.16 would lose parts of a request: it
 * turns JSON schemas into a typed subset, and knows no signature of thoughts. We would change our
 * mind if it let raw JSON schemas through both ways.
 *
 * <p>What the API has no place for, and is therefore refused: {@code n} above 1, {@code metadata},
 * {@code logit_bias}, {@code logprobs}, {@code parallel_tool_calls: false}, image URLs other than
 * {@code data:} (the API fetches from Google's own file store only), participants' names, audio and
 * files. {@code user} is dropped: it asks nothing of the answer.
 *
 * <p>{@code reasoning_effort} becomes a budget of thinking tokens, by the table of Google's own
 * OpenAI endpoint; the budget, unlike the level, is understood by all models that think. Signatures
 * of thoughts, which newer models want back with their tool calls, travel as they do at that
 * endpoint: {@code tool_calls[].extra_content.google.thought_signature}.
 */
@NullMarked
package io.paretorouter.adapter.gemini;

import org.jspecify.annotations.NullMarked;
