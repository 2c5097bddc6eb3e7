/** Hashes that identify tables, embedders and data. */
@NullMarked
package io.paretorouter.core.hash;

import org.jspecify.annotations.NullMarked;
