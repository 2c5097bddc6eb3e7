/** Embeds many queries on all cores, each text once, and caches the results between runs. */
@NullMarked
package io.paretorouter.offline.embed;

import org.jspecify.annotations.NullMarked;
