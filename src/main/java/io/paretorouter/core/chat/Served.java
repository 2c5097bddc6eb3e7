package io.paretorouter.core.chat;

import io.paretorouter.core.route.Candidate;
import io.paretorouter.core.route.Decision;
import java.util.List;

/**
 * Who answers a routed request, known when the first piece of the answer is there.
 *
 * @param decision how the model was chosen
 * @param model the candidate that answers: the chosen one, or a runner-up after a failure
 * @param attempts every candidate that was tried, in order; the last one answers
 */
public record Served(Decision decision, Candidate model, List<Attempt> attempts) {
    public Served {
        attempts = List.copyOf(attempts);
    }

    /** How many providers were called, at least 1. */
    public int calls() {
        return (int) attempts.stream().filter(Attempt::called).count();
    }
}
