/**
 * The port to the LLMs: one request, one answer, one kind of failure.
 *
 * <p>A request and an answer keep the OpenAI chat schema as a tree of plain Java values (maps,
 * lists, strings, numbers, booleans, null). A typed copy of that schema would drop every field it
 * does not know; a tree passes through what an application sends and what a provider answers. We
 * would change our mind if a second schema had to be served as faithfully.
 */
@NullMarked
package io.paretorouter.core.llm;

import org.jspecify.annotations.NullMarked;
