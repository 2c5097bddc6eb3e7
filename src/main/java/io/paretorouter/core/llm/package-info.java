/**
 * The port to the LLMs: one request, one answer, one exception.
 *
 * <p>Requests and answers keep the OpenAI chat schema as a tree of plain Java values (maps, lists,
 * strings, numbers, booleans, null). A typed copy of that schema would drop every field it does not
 * know; a tree passes on whatever an application sends and a provider returns. We would change our
 * mind if a second schema had to be supported as faithfully.
 */
@NullMarked
package io.paretorouter.core.llm;

import org.jspecify.annotations.NullMarked;
