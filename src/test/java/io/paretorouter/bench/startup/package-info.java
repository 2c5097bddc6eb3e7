/**
 * Process start to the first routed answer on the JVM, and the memory after it, for each {@code
 * router.embedder}; plain, and with the AOT cache of JDK 25 (JEP 514).
 */
package io.paretorouter.bench.startup;
