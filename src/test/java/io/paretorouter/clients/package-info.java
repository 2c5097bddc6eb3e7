/**
 * The clients that applications use, driving the router with nothing changed but the base URL:
 * OpenAI's own for Java and for Node, and langchain4j's for OpenAI.
 *
 * <p>What they ask for is the wire as their authors read it, which no test of ours can replace.
 */
@NullMarked
package io.paretorouter.clients;

import org.jspecify.annotations.NullMarked;
