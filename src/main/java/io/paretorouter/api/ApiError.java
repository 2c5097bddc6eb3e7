package io.paretorouter.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as the application sees it.
 *
 * @param status the HTTP status
 * @param code for programs
 * @param message for people
 * @param param the field that is wrong, such as {@code messages[2].content}; null if there is none
 * @param retryAfter how long to wait before trying again; null if unknown
 */
record ApiError(
        int status,
        ErrorCode code,
        String message,
        @Nullable String param,
        @Nullable Duration retryAfter) {

    /** An error that does not say when to try again. */
    ApiError(int status, ErrorCode code, String message, @Nullable String param) {
        this(status, code, message, param, null);
    }

    /** An error with its code's usual status that concerns no field. */
    static ApiError of(ErrorCode code, String message) {
        return new ApiError(code.status(), code, message, null);
    }

    /** The same error with a time to wait before trying again. */
    ApiError retryAfter(@Nullable Duration time) {
        return new ApiError(status, code, message, param, time);
    }

    /** The value of {@code Retry-After}, in whole seconds, at least 1; null if unknown. */
    @Nullable String retryAfterSeconds() {
        return retryAfter == null
                ? null
                : Long.toString(Math.max(1, Math.ceilDiv(retryAfter.toMillis(), 1000)));
    }

    /** OpenAI's error object as JSON. */
    byte[] json() {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("type", type());
        error.put("param", param);
        error.put("code", code.code());
        return Json.write(Map.of("error", error));
    }

    private String type() {
        if (status == 429) {
            return "rate_limit_error";
        }
        return status < 500 ? "invalid_request_error" : "server_error";
    }
}
