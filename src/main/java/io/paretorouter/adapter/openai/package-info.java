/**
 * Adapter for providers that speak OpenAI's chat completions: OpenAI itself, OpenRouter, LiteLLM,
 * vLLM, Ollama and many more.
 *
 * <p>It speaks the wire format directly, with the JDK's HTTP client and Jackson. A typed client
 * (langchain4j's, OpenAI's own) drops the fields that it does not know, in requests and in answers;
 * the router has to pass both on as they are. We would change our mind if a client let raw JSON
 * through both ways.
 *
 * <p>Streams are asked for the tokens consumed, because the router has to know what they cost; an
 * application that said {@code include_usage: false} gets chunks without them. Some providers
 * refuse to be asked. If the settings say so, such a provider is not asked and gets the
 * application's own {@code stream_options} unchanged; if it reports usage all the same, that
 * counts, otherwise an estimate does.
 */
@NullMarked
package io.paretorouter.adapter.openai;

import org.jspecify.annotations.NullMarked;
