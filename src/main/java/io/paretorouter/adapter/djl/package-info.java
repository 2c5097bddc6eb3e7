/** The full embedder, on DJL. */
@NullMarked
package io.paretorouter.adapter.djl;

import org.jspecify.annotations.NullMarked;
