package io.paretorouter.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicLong;

/** The errors of a request at the level of HTTP, before its body is read. */
final class HttpErrors {
    private static final int MOST_DROPPED_BYTES = 32 << 20;

    private HttpErrors() {}

    /** The error for a status that the framework chose. */
    static ApiError of(int status, RoutingContext http) {
        HttpServerRequest request = http.request();
        String what = request.method() + " " + request.path();
        return switch (status) {
            case 404 -> ApiError.of(ErrorCode.NOT_FOUND, "there is nothing at " + what);
            case 405 -> ApiError.of(ErrorCode.METHOD_NOT_ALLOWED, what + " is not allowed");
            case 406 ->
                    ApiError.of(
                            ErrorCode.NOT_ACCEPTABLE, "the answer cannot have the type asked for");
            case 413 -> ApiError.of(ErrorCode.BODY_TOO_LARGE, "the body has too many bytes");
            case 415 ->
                    ApiError.of(
                            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                            "the body must be sent as Content-Type: application/json");
            default ->
                    status >= 400 && status < 500
                            ? new ApiError(status, ErrorCode.BAD_REQUEST, "bad request", null)
                            : ApiError.of(ErrorCode.INTERNAL_ERROR, "the router failed");
        };
    }

    /**
     * Sends an error, on the event loop. Many clients look for a response only once their body is
     * sent, so the body is first received and dropped, unless it is too long even for that. If the
     * client waits to be asked for its body, it never comes (RFC 9110, 10.1.1).
     */
    static void end(RoutingContext http, ApiError error) {
        HttpServerRequest request = http.request();
        if (request.isEnded()) {
            respond(http, error);
            return;
        }
        if (awaitsContinue(request) && request.bytesRead() == 0) {
            respond(http, error).onComplete(sent -> request.connection().close());
            return;
        }
        AtomicLong dropped = new AtomicLong();
        request.handler(
                piece -> {
                    if (dropped.addAndGet(piece.length()) > MOST_DROPPED_BYTES) {
                        request.pause();
                        respond(http, error).onComplete(sent -> request.connection().close());
                    }
                });
        request.endHandler(end -> respond(http, error));
        request.resume();
    }

    /** Whether the client sends the body only when asked to. */
    static boolean awaitsContinue(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(request.getHeader("Expect"));
    }

    private static Future<Void> respond(RoutingContext http, ApiError error) {
        return http.response()
                .setStatusCode(error.status())
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(error.json()));
    }
}
