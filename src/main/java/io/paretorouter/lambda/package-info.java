/**
 * The router as a Lambda function: takes events from Lambda's Runtime API, asks the router's own
 * HTTP server, and gives the answers back, whole or as they come.
 *
 * <p><b>Why not Quarkus's loop.</b> quarkus-amazon-lambda's {@code AbstractLambdaPollLoop} hands a
 * whole answer to {@code HttpURLConnection}, which neither sends a chunk before the next one exists
 * nor trailers: five events of 300 ms arrived together after 1.34 s. Its streaming hook gives
 * handlers a stream, but the loop writes no response mode, prelude or trailers, the HTTP handlers
 * do not use it, and its connection is private; there is nothing to extend. In a native image it
 * always starts, and with it on the class path no port is opened. Both loops in one artifact would
 * take each other's events: Quarkus's is only in the Maven profile {@code lambda-buffered}, which
 * leaves this loop's classes out. A loop of Quarkus's that streams would make this one superfluous.
 *
 * <p><b>How an event reaches the application.</b> Over a kept-alive connection to the router's own
 * port on the loopback interface. Events then meet exactly what other requests meet, back-pressure
 * and the end of a connection included: when the loop hangs up, the provider call ends, and no test
 * of the HTTP surface is about something else. It costs about 0.1 ms. Quarkus's virtual connection
 * saves some of that, but is internal, hands bodies over in its own way, and in production excludes
 * the port, so that one artifact could not be server and function; a Unix socket needs Netty's
 * native transport, one more library in a native image, for a gain that nobody can see behind a
 * model's answer.
 *
 * <p><b>Whom to believe.</b> What the front door and Lambda say of a request (the id of its key,
 * that of the invocation, the deadline) travels beside it: the loop puts a random single-use
 * {@linkplain io.paretorouter.lambda.Tickets ticket} into a header, and whoever serves the request
 * trades it for a {@link io.paretorouter.lambda.Context}. Nothing a client sends is believed, and
 * there is nothing to strip but that header. Such requests come from outside although the
 * connection is local: client keys are asked for as over HTTP, and without keys they are refused
 * unless {@code router.open=true}. That holds for every request while there is a Runtime API,
 * because then an adapter may sit beside us, and nobody else does.
 *
 * <p><b>No invocation stays unanswered.</b> Failures of the application's side ({@link
 * io.paretorouter.lambda.Application.ApplicationException}) and of Lambda's ({@link
 * io.paretorouter.lambda.RuntimeApi.RuntimeApiException}) have types of their own, so that a broken
 * provider is never taken for a broken Runtime API. Before the first byte a failure is posted as an
 * error, after it as trailers. Answers end {@code router.lambda.deadline-margin} before Lambda
 * would stop the function: the application is told to stop then, and has half of the margin to say
 * so itself, in its own words and in the middle of a stream; after that the loop answers in its
 * place.
 *
 * <p><b>HTTP over plain sockets.</b> No client of the JDK sends trailers; the Runtime API is a
 * local endpoint without TLS, and a few small classes are easier to trust than a second HTTP stack.
 * Connections that lay idle for ten seconds of wall-clock time are made anew, because the function
 * may have been frozen meanwhile.
 *
 * <p><b>SnapStart</b> is for AWS's managed Java runtime, hence for profile {@code lambda-buffered},
 * where Quarkus switches its support on (classes are loaded while the snapshot is made). What must
 * not be in a snapshot is dropped by {@code app.Snapshot}.
 *
 * <p>Default is {@code buffered}, as it is every front door's default: an answer in the wrong mode
 * is unreadable, and the event does not say which one is expected.
 */
@NullMarked
package io.paretorouter.lambda;

import org.jspecify.annotations.NullMarked;
