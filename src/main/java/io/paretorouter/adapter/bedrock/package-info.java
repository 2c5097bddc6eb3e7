/**
 * Adapter for Amazon Bedrock's Converse API: Claude, Nova, Llama, Mistral, Qwen and more.
 *
 * <p>It uses the AWS SDK's own client ({@code BedrockRuntimeAsyncClient}), not langchain4j-bedrock
 * 1.16.3, which loses parts of requests and answers (according to its source code):
 *
 * <ul>
 *   <li>tool schemas are typed: keywords it does not know (minLength, pattern, const, {@code $defs}
 *       and {@code additionalProperties} at the top) vanish, and so does {@code strict};
 *   <li>a tool choice cannot name a function, and a choice of none is ignored;
 *   <li>{@code requestMetadata} and {@code outputConfig.effort} are never sent;
 *   <li>in a tool's arguments, whole numbers beyond 32 bits are cut to 32 bits, null becomes the
 *       text "null", and the order of fields is lost;
 *   <li>the router itself would fetch an image's URL, which nothing in a request may cause;
 *   <li>streams report a tool call only when it is complete, and a stream that ends without
 *       metadata never ends for its listener;
 *   <li>text blocks of an answer are joined by blank lines that the model did not write, and an
 *       answer that filled the context window is an IllegalArgumentException.
 * </ul>
 *
 * <p>We would change our mind if it let raw JSON schemas and partial tool calls through.
 *
 * <p>Converse has no place for the following, which are therefore refused: {@code seed}, {@code n}
 * above 1, {@code logprobs}, {@code logit_bias}, penalties, {@code parallel_tool_calls: false},
 * {@code tool_choice} none, {@code response_format} json_object (json_schema is supported), image
 * URLs other than {@code data:}, participants' names, audio and files, {@code reasoning_effort}
 * none and minimal. A hash of {@code user}, and {@code metadata}, become the request's metadata,
 * which AWS writes to its invocation log. The log accepts 16 entries from a restricted set of
 * characters ("Converse", requestMetadata); other metadata is refused.
 *
 * <p>Converse refuses a request without tools whose history contains tool calls or their results.
 * Such a request is sent with the tools that the history calls, under a schema that accepts any
 * object. Converse has no way to forbid calls, so the model may call these tools.
 *
 * <p>The provider's region says where a model's own id is served, but nothing about an inference
 * profile: see {@link io.paretorouter.adapter.bedrock.InferenceProfiles}.
 *
 * <p>There is one client, Netty's, for whole answers and streams. It never retries, and it uses
 * HTTP/1.1, so that giving up on a call closes its connection. The SDK would collect an answer of
 * any size and type: {@link io.paretorouter.adapter.bedrock.AnswerGuard} refuses it first. The SDK
 * ends a broken stream like a complete one, so only {@code messageStop} marks the end of an answer.
 * Netty has one event loop: with more, the SDK loses some refused connections (see {@code
 * BedrockClients}).
 */
@NullMarked
package io.paretorouter.adapter.bedrock;

import org.jspecify.annotations.NullMarked;
