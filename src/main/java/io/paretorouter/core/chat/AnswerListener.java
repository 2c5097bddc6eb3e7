package io.paretorouter.core.chat;

import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.route.Candidate;

/** Receives a streamed answer, on the thread that asked for it. */
public interface AnswerListener extends DecisionListener {

    /**
     * Comes once, before the first chunk: from here on there is no falling back to another model.
     *
     * @param model the candidate that answers: the chosen one, or a runner-up after a failure
     */
    void onServed(Candidate model);

    /** Comes for each chunk, in order. */
    void onChunk(Completion chunk);
}
