/**
 * The decision: {@link io.paretorouter.core.route.Router#decide} turns an embedding, a trade-off
 * and what a request allows into a {@link io.paretorouter.core.route.Decision} that explains
 * itself.
 *
 * <p>Ineligible models are scored and shown, never chosen: α keeps its meaning whatever a request
 * filters, and the reader of a decision sees what was given up.
 *
 * <p>What refuses a model comes in two kinds: {@link io.paretorouter.core.route.Eligibility}, what
 * the request accepts, and {@link io.paretorouter.core.route.ModelSupport}, what it needs. Only
 * what is known to be missing refuses: a capability that nobody has stated may well be there, and a
 * vendor says so at once where it is not, while a model refused for want of a line in a file would
 * never be asked again.
 *
 * <p>The exception is {@link io.paretorouter.core.route.Regions}: who may process a request is a
 * duty, and a call to the wrong place cannot be taken back, so a region that nobody stated does not
 * pass. The operator's demand holds for every call, routed or not; a request's own narrows it.
 */
@NullMarked
package io.paretorouter.core.route;

import org.jspecify.annotations.NullMarked;
