package io.paretorouter.lambda;

/**
 * A request that came as an event.
 *
 * @param version decides the answer's shape
 * @param request what the application is to be asked
 * @param caller who sent it
 */
record Event(Version version, HttpRequest request, Caller caller) {

    /** The shape of an event and of its answer. */
    enum Version {
        /** API Gateway REST, and HTTP API with payload format 1.0. */
        V1,
        /** HTTP API with payload format 2.0, and function URLs. */
        V2
    }

    /** An event that is no HTTP request. */
    static final class NoRequestException extends Exception {
        private static final long serialVersionUID = 1;

        NoRequestException(String message) {
            super(message);
        }
    }
}
