package io.paretorouter.core.llm;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complete answer, or one chunk of a streamed answer, in the OpenAI schema.
 *
 * @param body the {@code chat.completion} or {@code chat.completion.chunk} object as the provider
 *     sent it; empty for what only tells the usage, of which the application asked to hear nothing
 * @param usage the tokens it consumed; null where the provider said nothing (every chunk but the
 *     last)
 */
public record Completion(Map<String, @Nullable Object> body, @Nullable Usage usage) {}
