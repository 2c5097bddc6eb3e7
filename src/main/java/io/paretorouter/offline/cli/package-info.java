/**
 * The offline commands: each reads its options, calls one thing, and hands the result to {@code
 * report}.
 *
 * <p>Exit codes: 0 done; 1 could not be done (a file that cannot be written, an embedder that does
 * not load); 2 the caller's mistake (usage, bad data, bad table), reported in one line. Results go
 * to standard output, everything else to standard error, so that {@code --json} can be piped.
 *
 * <p>The commands are found as a {@link java.util.spi.ToolProvider}, a type of the JDK, so that
 * {@code app} need not know this package and a native image never sees it.
 */
@NullMarked
package io.paretorouter.offline.cli;

import org.jspecify.annotations.NullMarked;
