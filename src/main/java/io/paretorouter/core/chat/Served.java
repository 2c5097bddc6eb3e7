package io.paretorouter.core.chat;

import io.paretorouter.core.route.Candidate;
import io.paretorouter.core.route.Decision;

/**
 * Who answers a routed request, known when the first piece of the answer is there.
 *
 * @param decision how the model was chosen
 * @param model the candidate that answers: the chosen one, or a runner-up after a failure
 * @param attempts how many providers were called, at least 1
 */
public record Served(Decision decision, Candidate model, int attempts) {}
