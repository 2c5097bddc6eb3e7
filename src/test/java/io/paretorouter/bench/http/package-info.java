/**
 * {@code POST /v1/route} end to end, under <a href="https://github.com/wg/wrk">wrk</a> on the same
 * machine: what a client sees, what the server says of its decisions, and what a request allocates.
 */
package io.paretorouter.bench.http;
