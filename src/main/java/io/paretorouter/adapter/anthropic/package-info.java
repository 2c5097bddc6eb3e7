/**
 * Adapter for Anthropic's Messages API.
 *
 * <p>It calls the API directly (public documentation: "Messages", "Streaming messages", "Errors").
 * langchain4j 1.16 would lose parts of a request: its tool schemas are typed, so keywords it does
 * not know (minimum, pattern, const, …) vanish; its tool choice cannot name a function; and its
 * answers lose the order of events. We would change our mind if it passed raw JSON schemas through
 * both ways.
 *
 * <p>The API has no place for the following, which are therefore refused: {@code seed}, {@code n}
 * above 1, {@code logprobs}, {@code logit_bias}, penalties, {@code response_format} json_object
 * (json_schema is supported), {@code metadata} (Anthropic's own holds only a user's id, for which
 * we send a hash of {@code user}, because the API refuses e-mail addresses there), participants'
 * names, audio and files, {@code temperature} above 1, {@code reasoning_effort} minimal.
 *
 * <p>The API requires a limit on the answer's length; requests without one get a configured one.
 * {@code reasoning_effort} becomes {@code output_config.effort}. Extended thinking is never
 * switched on, because the API would then want thinking blocks back, which OpenAI's schema cannot
 * carry.
 */
@NullMarked
package io.paretorouter.adapter.anthropic;

import org.jspecify.annotations.NullMarked;
