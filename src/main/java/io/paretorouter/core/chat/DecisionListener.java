package io.paretorouter.core.chat;

import io.paretorouter.core.route.Decision;

/** Hears what becomes of a request, on the thread that asked. */
@FunctionalInterface
public interface DecisionListener {

    /** Comes once, when the query is embedded. */
    default void onEmbedded() {}

    /** Comes once, before any model is called. */
    void onDecision(Decision decision);

    /**
     * Comes for each candidate that was tried, as soon as its outcome is known: also where nobody
     * answers in the end.
     */
    default void onAttempt(Attempt attempt) {}
}
