/**
 * The router as a Lambda function: takes events from Lambda's Runtime API, asks the router's own
 * HTTP server, and returns the answers, in one piece or as they arrive.
 *
 * <p><b>Why not Quarkus's loop.</b> quarkus-amazon-lambda's {@code AbstractLambdaPollLoop} hands a
 * whole answer to {@code HttpURLConnection}, which sends no chunk before the next one exists, and
 * no trailers: five events of 300 ms arrived together after 1.34 s. Its streaming hook gives
 * handlers a stream, but the loop writes no response mode, prelude or trailers, the HTTP handlers
 * do not use it, and its connection is private; there is nothing to extend. In a native image it
 * always starts, and with it on the class path no port is opened. Both loops in one artifact would
 * take each other's events, so Quarkus's is only in the Maven profile {@code lambda-buffered},
 * which leaves this loop's classes out. If Quarkus's loop could stream, this one would be
 * superfluous.
 *
 * <p><b>How an event reaches the application.</b> Over a kept-alive connection to the router's own
 * port on the loopback interface. Events then meet exactly what other requests meet, including
 * back-pressure and the end of a connection: when the loop hangs up, the provider call ends, and
 * every test of the HTTP surface holds for events too. It costs about 0.1 ms. Quarkus's virtual
 * connection saves some of that, but is internal, passes bodies in its own way, and in production
 * excludes the port, so that one artifact could not be both server and function. A Unix socket
 * needs Netty's native transport, one more library in a native image, for a gain that nobody would
 * notice next to the time of a model's answer.
 *
 * <p><b>Whom to believe.</b> What the front door and Lambda say about a request (the id of its key,
 * the id of the invocation, the deadline) travels beside it: the loop puts a random single-use
 * {@linkplain io.paretorouter.lambda.Tickets ticket} into a header, and whoever serves the request
 * trades it for a {@link io.paretorouter.lambda.Context}. Nothing a client sends is believed, and
 * there is nothing to strip but that header. Such requests come from outside although the
 * connection is local: client keys are required as over HTTP, and without keys the requests are
 * refused unless {@code router.open=true}. That holds for every request while there is a Runtime
 * API, because an adapter may then pass on requests from beside us, and nobody else is on the
 * machine.
 *
 * <p><b>No invocation stays unanswered.</b> Failures of the application's side ({@link
 * io.paretorouter.lambda.Application.ApplicationException}) and of Lambda's ({@link
 * io.paretorouter.lambda.RuntimeApi.RuntimeApiException}) have types of their own, so that a broken
 * provider is never taken for a broken Runtime API. A failure before the first byte is posted as an
 * error, a later one as trailers. Answers end {@code router.lambda.deadline-margin} before Lambda
 * would stop the function: the application is told to stop then, and has half of the margin to say
 * so itself, in its own words and even in the middle of a stream; after that the loop answers in
 * its place.
 *
 * <p><b>HTTP over plain sockets.</b> No client of the JDK sends trailers; the Runtime API is a
 * local endpoint without TLS, and a few small classes are easier to trust than a second HTTP stack.
 * Connections that were idle for ten seconds of wall-clock time are reopened, because the function
 * may have been frozen meanwhile.
 *
 * <p><b>SnapStart</b> is for AWS's managed Java runtime, hence for profile {@code lambda-buffered},
 * where Quarkus switches its support on (classes are loaded while the snapshot is made). What must
 * not be in a snapshot is dropped by {@code app.Snapshot}.
 *
 * <p>The default is {@code buffered}, as it is for every front door: an answer in the wrong mode is
 * unreadable, and the event does not say which one is expected.
 */
@NullMarked
package io.paretorouter.lambda;

import org.jspecify.annotations.NullMarked;
