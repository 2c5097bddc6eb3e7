package io.paretorouter.core.llm;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complete answer, or one chunk of a streamed answer, in the OpenAI schema.
 *
 * @param body the {@code chat.completion} or {@code chat.completion.chunk} object as the provider
 *     sent it; empty for a piece that only reports usage which the application declined
 * @param usage the tokens it consumed; null where the provider does not say (every chunk but the
 *     last)
 */
public record Completion(Map<String, @Nullable Object> body, @Nullable Usage usage) {}
