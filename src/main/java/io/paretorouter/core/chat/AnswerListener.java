package io.paretorouter.core.chat;

import io.paretorouter.core.llm.Completion;

/** Receives a streamed answer, on the thread that asked for it. */
public interface AnswerListener extends DecisionListener {

    /**
     * Comes once, before the first chunk: from here on there is no falling back to another model.
     */
    void onServed(Served served);

    /** Comes for each chunk, in order. */
    void onChunk(Completion chunk);
}
