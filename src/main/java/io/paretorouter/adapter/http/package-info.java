/**
 * How adapters talk to a vendor over HTTP: one JSON request; JSON or server-sent events back; every
 * failure sorted.
 *
 * <p>Adapters do not know each other, but they may know this package and {@code adapter.schema}: a
 * patient reader of events and the sorting of failures are one idea each, and four copies would
 * drift. The build checks that they share nothing else.
 *
 * <p>One attempt per call, never a retry: the next-best model is the retry, and it is the router's
 * to choose. What a provider says about when to come back ({@code Retry-After}) goes out with the
 * failure.
 *
 * <p>HTTP/1.1: every call in flight then has a connection of its own, so that giving up on a call
 * closes its connection, which is how vendors notice that nobody listens any more and stop
 * generating.
 *
 * <p>What arrives is handled on the HTTP client's own thread that reads it, without an executor: it
 * is parsed as far as the response's head and then queued for the caller, who is a thread of his
 * own. A thread in between would have to be woken for each piece, which is the longest step of a
 * call on an idle machine. The price is that TLS handshakes are computed on that thread, too.
 *
 * <p>A provider is given up on after a silence, not after a total time: a long answer that keeps
 * coming is healthy, and an answer in one piece is one long silence. The JDK's own time-out ends at
 * the response's headers, hence {@link io.paretorouter.adapter.http.TimeoutBody}.
 *
 * <p>Every address called lies below a configured base URL, redirects are not followed, and nothing
 * in a request is ever fetched from here.
 */
@NullMarked
package io.paretorouter.adapter.http;

import org.jspecify.annotations.NullMarked;
