/** Embeds many queries: over all cores, once per text, remembered between runs. */
@NullMarked
package io.paretorouter.offline.embed;

import org.jspecify.annotations.NullMarked;
