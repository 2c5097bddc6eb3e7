package io.paretorouter.api;

import java.util.Locale;

/** What went wrong, for programs: the {@code code} of an error, with its usual status. */
public enum ErrorCode {
    /** The body is not one JSON value, or repeats a name. */
    MALFORMED_JSON(400),
    /** The body is not valid UTF-8. */
    INVALID_UTF8(400),
    /** A required field is missing. */
    MISSING_FIELD(400),
    /** A field has the wrong JSON type. */
    INVALID_TYPE(400),
    /** A field has the right type but a value outside its range. */
    INVALID_VALUE(400),
    /** {@code routing} has a field that the router does not know. */
    UNKNOWN_FIELD(400),
    /** Model name, {@code routing.alpha} and {@code routing.target} ask for different things. */
    CONFLICTING_ALPHA(400),
    /** {@code routing} was given for a model that is called without routing. */
    NOT_ROUTED(400),
    /**
     * {@code routing.target} needs a calibration that the table does not have, or no longer has.
     */
    NOT_CALIBRATED(400),
    /** No trade-off reaches {@code routing.target}. */
    TARGET_OUT_OF_REACH(400),
    /** The request rules out every model, or none can serve it. */
    NO_ELIGIBLE_MODEL(400),
    /** The request is wrong as an HTTP request. */
    BAD_REQUEST(400),
    /** The client's key is missing or wrong. */
    INVALID_API_KEY(401),
    /** There are no client keys, so the router only serves its own machine. */
    LOOPBACK_ONLY(403),
    /** There is no such path. */
    NOT_FOUND(404),
    /** There is no such model. */
    MODEL_NOT_FOUND(404),
    /** The path does not take this method. */
    METHOD_NOT_ALLOWED(405),
    /** The answer cannot be of the type asked for. */
    NOT_ACCEPTABLE(406),
    /** The body is too long. */
    BODY_TOO_LARGE(413),
    /** The body is not declared to be JSON. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The provider refused the request; its status is passed on. */
    PROVIDER_REJECTED(400),
    /** The provider, and every one tried after it, takes no more requests for now. */
    PROVIDER_RATE_LIMITED(429),
    /** The provider refused the router's own key or account. */
    PROVIDER_AUTHENTICATION(502),
    /** The provider failed, or sent no valid answer. */
    PROVIDER_ERROR(502),
    /** The provider is not available for now. */
    PROVIDER_UNAVAILABLE(503),
    /** No provider is configured for the model. */
    PROVIDER_NOT_CONFIGURED(503),
    /** The provider did not answer in time. */
    PROVIDER_TIMEOUT(504),
    /** The time limit was reached before the answer was finished. */
    DEADLINE_EXCEEDED(504),
    /** The router itself failed. */
    INTERNAL_ERROR(500);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The usual HTTP status. */
    int status() {
        return status;
    }

    /** Whether the router or a provider is to blame, not the request. */
    boolean ours() {
        return status >= 500 || this == PROVIDER_RATE_LIMITED;
    }

    /** The code on the wire, such as {@code malformed_json}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
