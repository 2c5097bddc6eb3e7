package io.paretorouter.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Collects a request's body on the event loop: no thread ever waits for a slow client. */
@Singleton
final class BodyCollector {
    private final int mostBytes;

    BodyCollector(ApiSettings settings) {
        this.mostBytes = settings.mostBodyBytes();
    }

    /**
     * Passes the request on once its body is in its trace, or refuses it if the body is too long.
     */
    void collect(RoutingContext http, Trace trace) {
        HttpServerRequest request = http.request();
        if (HttpErrors.awaitsContinue(request)) {
            http.response().writeContinue();
        }
        Buffer body = Buffer.buffer();
        request.handler(
                piece -> {
                    if (body.length() + piece.length() <= mostBytes) {
                        body.appendBuffer(piece);
                    } else {
                        trace.failed(ErrorCode.BODY_TOO_LARGE);
                        HttpErrors.end(http, tooLarge());
                    }
                });
        request.endHandler(
                end -> {
                    trace.received(body.getBytes());
                    http.next();
                });
        request.resume();
    }

    private ApiError tooLarge() {
        return ApiError.of(
                ErrorCode.BODY_TOO_LARGE, "the body has more than " + mostBytes + " bytes");
    }
}
