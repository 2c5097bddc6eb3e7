/**
 * Adapter for Google's Gemini API ({@code generateContent}).
 *
 * <p>It calls the API directly (public documentation: "Generating content", "Function calling",
 * "Structured outputs", "Thinking", "OpenAI compatibility"). langchain4j 1.16 would lose parts of a
 * request: it turns JSON schemas into a typed subset and does not support thought signatures. We
 * would change our mind if it passed raw JSON schemas through both ways.
 *
 * <p>The API has no place for the following, which are therefore refused: {@code n} above 1, {@code
 * metadata}, {@code logit_bias}, {@code logprobs}, {@code parallel_tool_calls: false}, image URLs
 * other than {@code data:} (the API fetches only from Google's own file store), participants'
 * names, audio and files. {@code user} is dropped: it does not affect the answer.
 *
 * <p>{@code reasoning_effort} becomes a budget of thinking tokens, according to the table of
 * Google's own OpenAI endpoint; unlike a level, a budget is understood by all models that think.
 * Thought signatures, which newer models want back with their tool calls, are carried as at that
 * endpoint: {@code tool_calls[].extra_content.google.thought_signature}.
 */
@NullMarked
package io.paretorouter.adapter.gemini;

import org.jspecify.annotations.NullMarked;
