/** The only formatter of results: text for people, JSON and CSV and .npy for programs. */
@NullMarked
package io.paretorouter.offline.report;

import org.jspecify.annotations.NullMarked;
