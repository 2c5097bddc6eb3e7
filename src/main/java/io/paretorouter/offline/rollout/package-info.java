/**
 * What putting another table in force would change, and whether it may be.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Which view routers decide by, nobody tells a publisher. A view that the table in force has
 *       may be that: one without it is objected to.
 *   <li>Tables are compared as users meet them: both decide each query, for the same goal ({@code
 *       auto}'s, if none is given), each by its own calibration.
 *   <li>They are compared on queries that neither was fitted on, as far as their provenance tells.
 *   <li>A table is worse than another, if on those queries it earns over one percent less, the
 *       tolerance of a verdict, or if it earns no more and costs more. The means decide, not their
 *       intervals: of a table that is to serve everybody the doubt is its own; who knows better can
 *       insist.
 * </ul>
 */
@NullMarked
package io.paretorouter.offline.rollout;

import org.jspecify.annotations.NullMarked;
