/**
 * The routing table: everything that crosses from fitting to serving, and nothing else.
 *
 * <p>It holds raw sums and their counts, never scores: the trade-off, the scorer and its parameters
 * are applied at read time, so that no knob needs a refit. A count of zero means unknown, never
 * zero. Reading and writing files is up to {@code adapter.tablefile}.
 *
 * <p>{@link io.paretorouter.core.table.Centroids} keeps its rows transposed: the inner loop then
 * runs over clusters, which the JIT compiles to SIMD instructions without changing the order of any
 * sum, so that every machine computes the same bits. (A dot product per centroid cannot be
 * vectorised without reordering its sum; the incubating Vector API would need a flag on every
 * user's command line.)
 *
 * <p>Out-of-distribution queries are detected in two ways: by the text ({@link
 * io.paretorouter.core.table.Spelling}, one for all views, because it involves no embedder) and by
 * the embedding ({@link io.paretorouter.core.table.Novelty}, one per view). Either one suffices,
 * and a table may lack both. {@code offline.fit} describes what was tried.
 */
@NullMarked
package io.paretorouter.core.table;

import org.jspecify.annotations.NullMarked;
