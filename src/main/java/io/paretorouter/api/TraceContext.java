package io.paretorouter.api;

import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request's place in a distributed trace, as given by W3C Trace Context headers.
 *
 * <p>The router records no spans, so it starts no trace, and passes on unchanged what it is given:
 * a span of its own in between, which nobody could ever look up, would cut the trace in two. A
 * {@code traceparent} that is not valid is dropped, with its {@code tracestate}.
 *
 * @param headers to pass on to the provider; empty if the client sent none
 * @param traceId 32 hexadecimal digits, for the log; null if there is no trace
 */
record TraceContext(Map<String, String> headers, @Nullable String traceId) {
    private static final TraceContext NONE = new TraceContext(Map.of(), null);
    private static final String PARENT = "traceparent";
    private static final String STATE = "tracestate";

    /** Version, trace, span, flags; later versions may append more. */
    private static final Pattern VALID =
            Pattern.compile(
                    "(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final int TRACE_ID = 3;
    private static final int TRACE_ID_END = 35;

    /** The place in a trace that a request names. */
    static TraceContext of(HttpServerRequest request) {
        String parent = request.getHeader(PARENT);
        if (parent == null || !VALID.matcher(parent).matches()) {
            return NONE;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(PARENT, parent);
        String state = request.getHeader(STATE);
        if (state != null) {
            headers.put(STATE, state);
        }
        return new TraceContext(headers, parent.substring(TRACE_ID, TRACE_ID_END));
    }
}
