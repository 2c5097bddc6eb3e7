/**
 * Providers that speak OpenAI's chat completions: OpenAI itself, OpenRouter, LiteLLM, vLLM, Ollama
 * and many more.
 *
 * <p>The wire format is spoken directly, with the JDK's HTTP client and Jackson. A typed client
 * (langchain4j's, OpenAI's own) drops the fields that it does not know, in requests and in answers;
 * the router has to hand both on as they are. We would change our mind if a client let raw JSON
 * through both ways.
 *
 * <p>One attempt per call, never a retry: the next-best model is the retry, and it is the router's
 * to choose.
 *
 * <p>HTTP/1.1: every call in flight then has a connection of its own, so that giving up on a call
 * closes its connection, which is how vendors notice that nobody listens any more and stop
 * generating.
 *
 * <p>A provider is given up on after a silence, not after a total time: a long answer that keeps
 * coming is healthy, and an answer in one piece is one long silence. The JDK's own time-out ends at
 * the response's headers, hence {@link io.paretorouter.adapter.openai.PatientBody}.
 */
@NullMarked
package io.paretorouter.adapter.openai;

import org.jspecify.annotations.NullMarked;
