/**
 * The routing table: everything that crosses from fitting to serving, and nothing else.
 *
 * <p>It holds raw sums with their counts, never scores: the trade-off, the scorer and its
 * parameters are applied at read time, so that no knob needs a refit. A count of zero means
 * unknown, never zero. Files are {@code adapter.tablefile}'s business.
 *
 * <p>{@link io.paretorouter.core.table.Centroids} keeps its rows transposed: the inner loop then
 * runs over clusters, which the JIT compiles to SIMD instructions without changing the order of any
 * sum, so that every machine computes the same bits. (A dot product per centroid cannot be
 * vectorised without reordering its sum; the incubating Vector API would need a flag on every
 * user's command line.)
 *
 * <p>What is unlike the fitted queries is looked for twice: in the text ({@link
 * io.paretorouter.core.table.Spelling}, one for all views, because no embedder has a part in it)
 * and in the embedding ({@link io.paretorouter.core.table.Novelty}, one a view). Either is enough.
 * A table may lack both. {@code offline.fit} says what was tried.
 */
@NullMarked
package io.paretorouter.core.table;

import org.jspecify.annotations.NullMarked;
