/**
 * Providers that speak OpenAI's chat completions: OpenAI itself, OpenRouter, LiteLLM, vLLM, Ollama
 * and many more.
 *
 * <p>The wire format is spoken directly, with the JDK's HTTP client and Jackson. A typed client
 * (langchain4j's, OpenAI's own) drops the fields that it does not know, in requests and in answers;
 * the router has to hand both on as they are. We would change our mind if a client let raw JSON
 * through both ways.
 *
 * <p>A stream is asked for the tokens consumed, for the router has to know what it cost; an
 * application that said {@code include_usage: false} gets chunks without them. Some providers
 * refuse the question. One of which the settings say so is not asked, and hears what the
 * application said itself, unchanged; what it tells all the same counts, or else an estimate.
 */
@NullMarked
package io.paretorouter.adapter.openai;

import org.jspecify.annotations.NullMarked;
