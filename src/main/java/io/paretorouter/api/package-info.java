/**
 * The HTTP surface: OpenAI's chat completions with routing, a dry run, and a list of models. The
 * only place where failures become statuses.
 *
 * <p>Every error has OpenAI's schema and an {@link io.paretorouter.api.ErrorCode} that stays the
 * same between releases; a refused field is named in {@code param}. That also holds for what
 * Quarkus itself refuses, except for requests that it cannot parse (not HTTP, or a path like {@code
 * /%zz}): it answers those with a bare 400 before any of our code runs.
 *
 * <p>Bodies are read as trees of plain values, strictly: UTF-8 only, no duplicate names, nothing
 * after the end. Only what routing needs is checked; everything else goes to the provider
 * unchanged, decimals digit by digit.
 *
 * <p>A body is collected on the event loop before its request gets a thread, so a client that sends
 * slowly costs a buffer, not a thread.
 *
 * <p>Requests run on virtual threads. A request spends nearly all its time waiting for a provider,
 * so a pool of workers would only cap how many may wait. Embedding computes: it holds its carrier
 * thread, so that no more run at once than there are cores. A thread per request also makes giving
 * up simple: when the client goes away, its thread is interrupted, which ends the provider call and
 * cannot hit a later request.
 *
 * <p>Streams are written by a {@link
 * org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter} on the request's own thread. It
 * can hold back the response's head until the first chunk is there, so that an earlier failure
 * still gets its proper status. Every write goes straight to the socket and waits for it, so that a
 * slow reader slows the provider down. (A {@code StreamingOutput} buffers and commits on its own
 * terms; a {@code RestMulti} would need a second thread and an unbounded queue in between.)
 *
 * <p>JSON bodies must be declared as such: a web page then cannot make a browser post to a router
 * on this machine unless the browser asks the router first, and the router says no. Nor can a page
 * make its own host name point to this machine: without keys, requests must be addressed to a name
 * that nobody outside can own ({@link io.paretorouter.api.ThisMachine}).
 */
@NullMarked
package io.paretorouter.api;

import org.jspecify.annotations.NullMarked;
