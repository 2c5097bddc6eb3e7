package io.paretorouter.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as the application sees it.
 *
 * @param status the HTTP status
 * @param code for programs
 * @param message for people
 * @param param the field that is wrong, such as {@code messages[2].content}; null if it is none
 */
record ApiError(int status, ErrorCode code, String message, @Nullable String param) {

    /** An error of its code's usual status that concerns no field. */
    static ApiError of(ErrorCode code, String message) {
        return new ApiError(code.status(), code, message, null);
    }

    /** OpenAI's error object, JSON. */
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
