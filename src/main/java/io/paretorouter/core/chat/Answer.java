package io.paretorouter.core.chat;

import io.paretorouter.core.llm.Completion;

/**
 * A routed answer in one piece.
 *
 * @param served who answered
 * @param completion what the model said
 */
public record Answer(Served served, Completion completion) {}
