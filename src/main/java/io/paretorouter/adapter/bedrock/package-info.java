/**
 * Amazon Bedrock's Converse API: Claude, Nova, Llama, Mistral, Qwen and more.
 *
 * <p>Spoken through the AWS SDK's own client ({@code BedrockRuntimeAsyncClient}), not through
 * langchain4j-bedrock 1.16.3, which loses parts of requests and answers (read in its sources):
 *
 * <ul>
 *   <li>tool schemas are typed: keywords beyond its own (minLength, pattern, const, {@code $defs}
 *       and {@code additionalProperties} at the top) vanish, and so does {@code strict};
 *   <li>a tool choice that names a function cannot be said, and none is ignored;
 *   <li>{@code requestMetadata} and {@code outputConfig.effort} are never sent;
 *   <li>whole numbers beyond 32 bits in a tool's arguments are cut to 32 bits, null becomes the
 *       text "null", the order of fields is lost;
 *   <li>a URL of an image is fetched by the router itself, which nothing in a request may cause;
 *   <li>streams tell of a tool call only when it is complete, and one that ends without metadata
 *       never ends for its listener;
 *   <li>text blocks of an answer are joined by blank lines that nobody wrote, and an answer that
 *       filled the context window is an IllegalArgumentException.
 * </ul>
 *
 * <p>We would change our mind if it let raw JSON schemas and partial tool calls through.
 *
 * <p>What Converse has no place for, and is therefore refused: {@code seed}, {@code n} above 1,
 * {@code logprobs}, {@code logit_bias}, penalties, {@code parallel_tool_calls: false}, {@code
 * tool_choice} none, {@code response_format} json_object (json_schema is taken), image URLs other
 * than {@code data:}, participants' names, audio and files, {@code reasoning_effort} none and
 * minimal. A hash of {@code user}, and {@code metadata}, become the request's metadata, which AWS
 * writes to its invocation log; that takes 16 entries, of few characters ("Converse",
 * requestMetadata), and others are refused.
 *
 * <p>Converse refuses a history with calls of tools, or their results, in a request without tools.
 * Such a request gets the tools that the history calls, with a schema that any object follows; it
 * cannot be said that the model is not to call them, and it may.
 *
 * <p>The provider's region says where a model's own id is served, and nothing of an inference
 * profile: see {@link io.paretorouter.adapter.bedrock.InferenceProfiles}.
 *
 * <p>One client, Netty's, for whole answers and streams; no retries; HTTP/1.1, so that giving up on
 * a call closes its connection. The SDK would collect an answer of any size and type: {@link
 * io.paretorouter.adapter.bedrock.AnswerGuard} refuses it first. It ends a broken stream like a
 * whole one, so the end of an answer is known by {@code messageStop} alone. Netty has one event
 * loop: with more, the SDK loses some refused connections (see {@code BedrockClients}).
 */
@NullMarked
package io.paretorouter.adapter.bedrock;

import org.jspecify.annotations.NullMarked;
