package io.paretorouter.api;

import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.route.NoEligibleModelException;
import io.paretorouter.core.route.UnreachableGoalException;
import java.net.http.HttpTimeoutException;
import org.jboss.logging.Logger;

/** Turns failures into the errors that clients see. */
final class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {}

    /**
     * The error for a failure, recorded in the request's trace; the router's own failures are
     * logged.
     */
    static ApiError of(Throwable failure, Trace trace) {
        ApiError error = trace.expired() ? tooLate() : of(failure);
        trace.failed(error.code());
        return error;
    }

    private static ApiError tooLate() {
        Thread.interrupted(); // has done its work, and would only disturb writing the error
        return ApiError.of(
                ErrorCode.DEADLINE_EXCEEDED, "the answer was not finished in the time that it had");
    }

    private static ApiError of(Throwable failure) {
        return switch (failure) {
            case ApiException refused -> refused.error();
            case ChatException unanswered -> provider(unanswered);
            case NoEligibleModelException none ->
                    new ApiError(
                            ErrorCode.NO_ELIGIBLE_MODEL.status(),
                            ErrorCode.NO_ELIGIBLE_MODEL,
                            message(none),
                            none.filtered() ? "routing" : null);
            case UnreachableGoalException beyond ->
                    new ApiException(
                                    beyond.calibrated()
                                            ? ErrorCode.TARGET_OUT_OF_REACH
                                            : ErrorCode.NOT_CALIBRATED,
                                    RoutingReader.TARGET_PARAM,
                                    RoutingReader.TARGET_PARAM + ": " + message(beyond))
                            .error();
            default -> {
                LOG.error("a request failed", failure);
                yield ApiError.of(ErrorCode.INTERNAL_ERROR, "the router failed; its log says why");
            }
        };
    }

    private static ApiError provider(ChatException e) {
        return switch (e.failure()) {
            case ChatFailure.Transient t ->
                    ApiError.of(transientCode(t.status(), e), message(e))
                            .retryAfter(t.retryAfter());
            case ChatFailure.CoolingDown c ->
                    ApiError.of(
                                    c.status() == 429
                                            ? ErrorCode.PROVIDER_RATE_LIMITED
                                            : ErrorCode.PROVIDER_UNAVAILABLE,
                                    message(e))
                            .retryAfter(c.retryAfter());
            case ChatFailure.Permanent p -> permanent(p.status(), message(e));
            case ChatFailure.NotAllowed n ->
                    new ApiError(
                            ErrorCode.NO_ELIGIBLE_MODEL.status(),
                            ErrorCode.NO_ELIGIBLE_MODEL,
                            message(e),
                            "model");
            case ChatFailure.NotConfigured n ->
                    ApiError.of(ErrorCode.PROVIDER_NOT_CONFIGURED, message(e));
        };
    }

    private static String message(Throwable e) {
        return String.valueOf(e.getMessage());
    }

    private static ErrorCode transientCode(int status, ChatException e) {
        return switch (status) {
            case 429 -> ErrorCode.PROVIDER_RATE_LIMITED;
            case 503, 529 -> ErrorCode.PROVIDER_UNAVAILABLE;
            case 408, 504 -> ErrorCode.PROVIDER_TIMEOUT;
            default ->
                    e.getCause() instanceof HttpTimeoutException
                            ? ErrorCode.PROVIDER_TIMEOUT
                            : ErrorCode.PROVIDER_ERROR;
        };
    }

    /**
     * The error for a permanent failure: a refused key or an unpaid bill is for the operator to
     * fix, the rest for the application.
     */
    private static ApiError permanent(int status, String message) {
        return switch (status) {
            case 401, 402, 403, 407 -> ApiError.of(ErrorCode.PROVIDER_AUTHENTICATION, message);
            default ->
                    status >= 400 && status < 500
                            ? new ApiError(status, ErrorCode.PROVIDER_REJECTED, message, null)
                            : ApiError.of(ErrorCode.PROVIDER_ERROR, message);
        };
    }
}
