package io.paretorouter.lambda;

/** A request with its whole body. Shares the body's array, which neither side changes. */
final class HttpRequest {
    private static final byte[] NO_BODY = {};

    private final String method;
    private final String target;
    private final HttpHeaders headers;
    private final byte[] body;

    /**
     * A request.
     *
     * @param target path and query as they appear in the request line
     * @param headers the headers without those for framing, which the connection adds
     * @throws IllegalArgumentException if method or target would break the request line
     */
    HttpRequest(String method, String target, HttpHeaders headers, byte[] body) {
        if (!HttpHeaders.isToken(method)) {
            throw new IllegalArgumentException("\"" + method + "\" is no method");
        }
        if (!target.startsWith("/") || target.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            throw new IllegalArgumentException("\"" + target + "\" is no target of a request");
        }
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
    }

    /** A request without headers or body. */
    static HttpRequest get(String target) {
        return new HttpRequest("GET", target, new HttpHeaders(), NO_BODY);
    }

    String method() {
        return method;
    }

    String target() {
        return target;
    }

    HttpHeaders headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
