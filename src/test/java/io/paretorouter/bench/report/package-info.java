/** All benchmarks' figures in one Markdown table. */
package io.paretorouter.bench.report;
