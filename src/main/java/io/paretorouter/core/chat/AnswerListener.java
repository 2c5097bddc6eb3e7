package io.paretorouter.core.chat;

import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.route.Candidate;

/** Receives a streamed answer, on the thread that requested it. */
public interface AnswerListener extends DecisionListener {

    /**
     * Called once, before the first chunk. From here on there is no fallback to another model.
     *
     * @param model the candidate that answers: the chosen one, or a runner-up after a failure
     */
    void onServed(Candidate model);

    /** Called for each chunk, in order. */
    void onChunk(Completion chunk);
}
