package io.paretorouter.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** What is wrong with a request as HTTP, before anyone reads its body. */
final class HttpErrors {
    private HttpErrors() {}

    /** The error of a status that the framework chose. */
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

    /** Answers on the event loop, and closes: the rest of the request is not worth reading. */
    static void end(RoutingContext http, ApiError error) {
        http.response()
                .setStatusCode(error.status())
                .putHeader("Content-Type", "application/json")
                .putHeader("Connection", "close")
                .end(Buffer.buffer(error.json()));
    }
}
