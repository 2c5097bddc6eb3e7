/**
 * HTTP calls to vendors: one JSON request; JSON or server-sent events back; every failure
 * classified.
 *
 * <p>Adapters do not know each other, but they may know this package and {@code adapter.schema}:
 * reading events with a time limit and classifying failures are one idea each, and four copies
 * would drift apart. The build checks that adapters share nothing else.
 *
 * <p>There is one attempt per call and never a retry: the next-best model is the retry, and the
 * router chooses it. When a provider says when to come back ({@code Retry-After}), the failure
 * carries that.
 *
 * <p>HTTP/1.1 gives every call in flight its own connection, so that giving up on a call closes its
 * connection. That is how vendors notice that the client has gone and stop generating.
 *
 * <p>What arrives is handled on the HTTP client's own reading thread, without an executor: it is
 * parsed as far as the response's head and then queued for the caller, which has its own thread. A
 * thread in between would have to be woken for each piece, which is the slowest step of a call on
 * an idle machine. The price is that TLS handshakes are computed on that thread, too.
 *
 * <p>A call is given up after a silence, not after a total time: a long answer that keeps coming is
 * healthy, and an answer in one piece is one long silence. The JDK's own time-out ends at the
 * response's headers, hence {@link io.paretorouter.adapter.http.TimeoutBody}.
 *
 * <p>Every address called lies below a configured base URL, redirects are not followed, and nothing
 * in a request is ever fetched from here.
 */
@NullMarked
package io.paretorouter.adapter.http;

import org.jspecify.annotations.NullMarked;
