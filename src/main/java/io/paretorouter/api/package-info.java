/**
 * The HTTP surface: OpenAI's chat completions with routing, a dry run, a list of models; and the
 * only place where failures become statuses.
 *
 * <p>Every error has OpenAI's schema and an {@link io.paretorouter.api.ErrorCode} that stays the
 * same between releases; a refused field is named in {@code param}. That holds for what Quarkus
 * refuses itself, too, except for requests that it cannot parse (no HTTP, or a path like {@code
 * /%zz}): those it answers with a bare 400 before any code of ours is asked.
 *
 * <p>Bodies are read as trees of plain values, strictly: UTF-8 only, no duplicate names, nothing
 * after the end. Only what routing needs is checked; all else goes to the provider as it came,
 * decimals digit by digit.
 *
 * <p>A body is collected on the event loop, before any thread is given to its request: a client
 * that sends slowly then costs a buffer, not a thread.
 *
 * <p>Requests run on virtual threads. Nearly all of a request is waiting for a provider, so that a
 * pool of workers would only cap how many may wait; embedding, which computes, holds its carrier
 * and is thereby limited to as many at once as there are cores. A thread per request also makes
 * giving up simple: when the client goes away, its thread is interrupted, and that ends the
 * provider call; no later request can be hit by it.
 *
 * <p>Streams are written by a {@link
 * org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter} on the request's own thread. It
 * can hold the response's head back until the first chunk is there, so that a failure before it
 * still gets its proper status; every write reaches the socket at once and waits for it, so that a
 * slow reader slows the provider down. (A {@code StreamingOutput} buffers and commits on its own
 * terms; a {@code RestMulti} would need a second thread and an unbounded queue between.)
 *
 * <p>JSON bodies must be declared as such: a web page then cannot make a browser post to a router
 * on this machine without the browser asking the router first, which answers no. Nor can it have
 * its own name stand for this machine: without keys, requests must be addressed to a name that
 * nobody outside can own ({@link io.paretorouter.api.ThisMachine}).
 */
@NullMarked
package io.paretorouter.api;

import org.jspecify.annotations.NullMarked;
