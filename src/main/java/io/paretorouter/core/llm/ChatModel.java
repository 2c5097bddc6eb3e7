package io.paretorouter.core.llm;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A provider that answers chat requests. Calls block; implementations are thread-safe. */
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
     * @param onChunk receives each chunk; an exception it throws ends the call to the provider and
     *     propagates
     * @throws ChatException if the provider does not answer, or stops before the end
     */
    void stream(ChatRequest request, Consumer<Completion> onChunk);

    /**
     * The full names of the request fields that this provider's API cannot express, found without
     * calling it; empty if there are none or it passes on unknown fields. The model's name is
     * ignored.
     */
    default List<String> unsupported(ChatRequest request) {
        return List.of();
    }

    /**
     * Whether the provider caches prompts without being asked to, so that a conversation costs less
     * if it stays with its model.
     */
    default boolean cachesPrompts() {
        return true;
    }

    /**
     * Why a model is not called for now, found without calling it; null if it may be called.
     *
     * @param model its name at this provider
     */
    default ChatFailure.@Nullable CoolingDown coolingDown(String model) {
        return null;
    }

    /**
     * Closes all connections and forgets what was fetched, including keys; the next call reconnects
     * and fetches them again. Meant for a process that is about to be snapshotted; no call may be
     * in progress.
     */
    default void disconnect() {}
}
