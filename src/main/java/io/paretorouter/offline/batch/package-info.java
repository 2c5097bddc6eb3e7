/**
 * Routes many queries at once: lines of JSON in, a line of JSON out for each, in order.
 *
 * <p><b>A command, not an endpoint.</b> Whoever has a file of queries has a shell; over HTTP the
 * same queries can be sent in parallel. A client that pays per request would change our mind.
 *
 * <p><b>A bad line is answered in its place,</b> with its number and what is wrong, and routing
 * goes on: the n-th line of the output belongs to the n-th line of the input that is not blank.
 */
@NullMarked
package io.paretorouter.offline.batch;

import org.jspecify.annotations.NullMarked;
