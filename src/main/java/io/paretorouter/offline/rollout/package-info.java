/**
 * What putting another table in force would change, and what speaks against it.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Which view routers decide by, nobody tells a publisher. A view that the table in force has
 *       may be that: one without it is objected to.
 *   <li>A stale verdict speaks of the table that was revised, not of this one: a few labels may
 *       have changed where every query goes. It is objected to in any view, unless labelled queries
 *       say how the table does beside the one in force.
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
