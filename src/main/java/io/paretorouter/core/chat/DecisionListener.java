package io.paretorouter.core.chat;

import io.paretorouter.core.route.Decision;

/** Receives the progress of a request, on the thread that made it. */
@FunctionalInterface
public interface DecisionListener {

    /** Called once, when the query has been embedded. */
    default void onEmbedded() {}

    /** Called once, before any model is called. */
    void onDecision(Decision decision);

    /**
     * Called for each candidate that was tried, as soon as its outcome is known, even if no model
     * answers in the end.
     */
    default void onAttempt(Attempt attempt) {}
}
