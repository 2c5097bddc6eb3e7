package io.paretorouter.api;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from if it did not come over a client's own connection, but was passed on
 * by a front door such as API Gateway. Never taken from anything that a client can send.
 *
 * @param requestId the front door's id of the request, for the log; null if it has none
 * @param deadline when the answer must be finished; null if there is no limit
 * @param apiKeyId the id of the front door's key that the request came with, for the log; null if
 *     there was none
 */
public record Origin(
        @Nullable String requestId, @Nullable Instant deadline, @Nullable String apiKeyId) {
    private static final String KEY = "pareto.origin";

    /** The origin of a request from another machine, of which nothing more is known. */
    public static final Origin OUTSIDE = new Origin(null, null, null);

    /**
     * Attaches this origin to a request before it passes the gate; it then counts as one from
     * another machine.
     */
    public void attachTo(RoutingContext http) {
        http.put(KEY, this);
    }

    /** The origin of a request; null if it came from a client's own connection. */
    public static @Nullable Origin of(RoutingContext http) {
        return http.get(KEY);
    }
}
