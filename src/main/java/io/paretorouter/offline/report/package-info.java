/** The only formatter of results: text for people; JSON, CSV and .npy for programs. */
@NullMarked
package io.paretorouter.offline.report;

import org.jspecify.annotations.NullMarked;
