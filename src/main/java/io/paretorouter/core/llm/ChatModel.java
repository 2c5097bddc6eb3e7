package io.paretorouter.core.llm;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /**
     * The full names of what a request holds and this provider's API has no place for, known
     * without calling it; empty if it has, or passes on what it does not know. The model's name
     * plays no part.
     */
    default List<String> unsupported(ChatRequest request) {
        return List.of();
    }

    /**
     * Why a model is left alone for now, known without calling it; null if it may be called.
     *
     * @param model its name at this provider
     */
    default ChatFailure.@Nullable CoolingDown coolingDown(String model) {
        return null;
    }

    /**
     * Closes all connections and lets go of what was fetched, keys included; the next call connects
     * and fetches anew. For a process that is about to become a snapshot: no call may be under way.
     */
    default void disconnect() {}
}
