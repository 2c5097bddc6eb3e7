/**
 * Turns a query's text into a unit vector.
 *
 * <p>{@link io.paretorouter.core.embed.Embedder} is the port; an implementation is identified by an
 * {@link io.paretorouter.core.embed.EmbedderId}, whose hash a routing table carries, because
 * centroids fitted with one embedder mean nothing to another.
 */
@NullMarked
package io.paretorouter.core.embed;

import org.jspecify.annotations.NullMarked;
