package io.paretorouter.lambda;

import org.jspecify.annotations.Nullable;

/**
 * A request that came as an event.
 *
 * @param version decides the answer's shape
 * @param request the request to send to the application
 * @param apiKeyId the id (not the value) of the API Gateway key that the request came with; null if
 *     there was none
 */
record Event(Version version, HttpRequest request, @Nullable String apiKeyId) {

    /** The shape of an event and of its answer. */
    enum Version {
        /** API Gateway REST, and HTTP API with payload format 1.0. */
        V1,
        /** HTTP API with payload format 2.0, and function URLs. */
        V2
    }

    /** Thrown for an event that is not an HTTP request. */
    static final class NoRequestException extends Exception {
        private static final long serialVersionUID = 1;

        NoRequestException(String message) {
            super(message);
        }
    }
}
