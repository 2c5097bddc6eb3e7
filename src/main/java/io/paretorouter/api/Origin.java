package io.paretorouter.api;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, when it did not come from a client's own connection: a front door
 * such as API Gateway passed it on. Never taken from anything that a client can send.
 *
 * @param requestId the front door's name for the request, for the log; null if it has none
 * @param deadline when the answer must be finished; null if it may take its time
 * @param apiKeyId the id of the front door's key that it came with, for the log; null without one
 */
public record Origin(
        @Nullable String requestId, @Nullable Instant deadline, @Nullable String apiKeyId) {
    private static final String KEY = "pareto.origin";

    /** From another machine, and nothing more is known. */
    public static final Origin OUTSIDE = new Origin(null, null, null);

    /** Marks a request, before it passes the gate: it then counts as one from another machine. */
    public void attachTo(RoutingContext http) {
        http.put(KEY, this);
    }

    /** The origin of a request; null if it came from a client's own connection. */
    public static @Nullable Origin of(RoutingContext http) {
        return http.get(KEY);
    }
}
