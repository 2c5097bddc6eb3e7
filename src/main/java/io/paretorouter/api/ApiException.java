package io.paretorouter.api;

import org.jspecify.annotations.Nullable;

/** Thrown when a request cannot be served, with the error to answer. */
final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ApiError error;

    ApiException(ApiError error) {
        super(error.message());
        this.error = error;
    }

    ApiException(ErrorCode code, @Nullable String param, String message) {
        this(new ApiError(code.status(), code, message, param));
    }

    ApiError error() {
        return error;
    }
}
