/**
 * The decision: {@link io.paretorouter.core.route.Router#decide} turns an embedding, a trade-off
 * and what a request allows into a {@link io.paretorouter.core.route.Decision} that explains
 * itself.
 *
 * <p>Ineligible models are scored and shown, never chosen: α keeps its meaning whatever a request
 * filters, and the reader of a decision sees what was given up.
 */
@NullMarked
package io.paretorouter.core.route;

import org.jspecify.annotations.NullMarked;
