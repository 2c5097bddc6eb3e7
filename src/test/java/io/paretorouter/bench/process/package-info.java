/**
 * Runs the packaged router as a process of its own, and looks at it from outside: when it answers,
 * what memory it takes, what its JVM counts.
 */
package io.paretorouter.bench.process;
