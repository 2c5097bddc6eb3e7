/**
 * Decisions: {@link io.paretorouter.core.route.Router#decide} turns an embedding, a goal and what a
 * request allows into a {@link io.paretorouter.core.route.Decision} that explains itself.
 *
 * <p>Ineligible models are scored and listed but never chosen, so α keeps its meaning whatever a
 * request filters, and a decision shows what was given up.
 *
 * <p>A model can be refused for two kinds of reason: what the request accepts ({@link
 * io.paretorouter.core.route.Eligibility}) and what it needs ({@link
 * io.paretorouter.core.route.ModelSupport}). Only a capability known to be missing refuses a model.
 * One that is not stated may well exist, and if it does not, the vendor says so at once, while a
 * model refused because a line is missing in a file would never be called again.
 *
 * <p>The exception is {@link io.paretorouter.core.route.Regions}: where a request may be processed
 * is a matter of compliance, and a call to the wrong place cannot be undone, so an unknown region
 * is refused. The operator's requirement holds for every call, routed or not; a request can only
 * narrow it.
 */
@NullMarked
package io.paretorouter.core.route;

import org.jspecify.annotations.NullMarked;
