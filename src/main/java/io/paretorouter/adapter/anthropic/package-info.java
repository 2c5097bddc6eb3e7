/**
 * Anthropic's Messages API.
 *
 * <p>Spoken directly (public documentation: "Messages", "Streaming messages", "Errors").
 * langchain4j 1.16 would lose parts of a request: its tool schemas are typed, so that keywords it
 * does not know (minimum, pattern, const, …) vanish, its tool choice cannot name a function, and
 * its answers lose the order of events. We would change our mind if it let raw JSON schemas through
 * both ways.
 *
 * <p>What the API has no place for, and is therefore refused: {@code seed}, {@code n} above 1,
 * {@code logprobs}, {@code logit_bias}, penalties, {@code response_format} json_object (json_schema
 * is taken), {@code metadata} (Anthropic's own holds nothing but a user's id, which a hash of
 * {@code user} becomes: the API refuses e-mail addresses there), participants' names, audio and
 * files, {@code temperature} above 1, {@code reasoning_effort} minimal.
 *
 * <p>The API demands a limit on the answer's length; requests without one get a configured one.
 * {@code reasoning_effort} becomes {@code output_config.effort}; no extended thinking is switched
 * on, because the API then wants thinking blocks back that OpenAI's schema cannot carry.
 */
@NullMarked
package io.paretorouter.adapter.anthropic;

import org.jspecify.annotations.NullMarked;
