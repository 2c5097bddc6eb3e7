package io.paretorouter.core.chat;

import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.route.Candidate;

/**
 * A routed answer in one piece.
 *
 * @param model the candidate that answered: the chosen one, or a runner-up after a failure
 * @param completion its answer
 */
public record Answer(Candidate model, Completion completion) {}
