/** Hashes, by which tables, embedders and data are known. */
@NullMarked
package io.paretorouter.core.hash;

import org.jspecify.annotations.NullMarked;
