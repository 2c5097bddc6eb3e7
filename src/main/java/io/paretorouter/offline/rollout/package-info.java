/**
 * What putting another table in force would change, and what speaks against it.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A publisher does not know which view routers decide by. It may be any view of the table in
 *       force, so a table that lacks one of them is objected to.
 *   <li>A stale verdict is about the table before it was revised: a few labels may have changed
 *       where every query goes. It is objected to in any view, unless labelled queries show how the
 *       table does beside the one in force, on nine of ten that it sends elsewhere; of a model that
 *       joined, a file without its labels shows nothing.
 *   <li>Tables are compared as users experience them: both decide each query for the same goal
 *       (that of {@code auto}, if none is given), each by its own calibration.
 *   <li>They are compared on queries that neither was fitted on, as far as their provenance shows.
 *   <li>A table is worse than another if, on those queries, its performance is over one percent
 *       lower (the tolerance of a verdict), or if its performance is no higher and it costs more.
 *       The means decide, not their intervals: a table that is to serve everybody gets no benefit
 *       of the doubt, and a publisher who knows better can insist.
 * </ul>
 */
@NullMarked
package io.paretorouter.offline.rollout;

import org.jspecify.annotations.NullMarked;
