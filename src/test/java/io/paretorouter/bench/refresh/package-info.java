/**
 * What requests notice of a new table: times under constant load while nothing is published, while
 * tables are published that the router does not read, and while it takes over one after another.
 */
package io.paretorouter.bench.refresh;
