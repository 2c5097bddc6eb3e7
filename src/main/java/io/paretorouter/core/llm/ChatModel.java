package io.paretorouter.core.llm;

import java.util.function.Consumer;

/** One provider's way to answer a chat request. Calls block; implementations are thread-safe. */
public interface ChatModel {

    /**
     * Answers in one piece.
     *
     * @throws ChatException if the provider does not answer
     */
    Completion complete(ChatRequest request);

    /**
     * Answers piece by piece, in order, on the calling thread, and returns after the last one.
     *
     * @param onChunk receives each chunk; what it throws ends the call to the provider and comes
     *     out
     * @throws ChatException if the provider does not answer, or stops before the end
     */
    void stream(ChatRequest request, Consumer<Completion> onChunk);
}
