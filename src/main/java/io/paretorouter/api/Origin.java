package io.paretorouter.api;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, when it did not come from a client's own connection: a front door
 * such as API Gateway passed it on. Never taken from anything that a client can send.
 *
 * @param requestId the front door's name for the request, for the log; null if it has none
 * @param deadline when the answer must be finished; null if it may take its time
 * @param sender who sent it to the front door
 */
public record Origin(@Nullable String requestId, @Nullable Instant deadline, Sender sender) {
    private static final String KEY = "pareto.origin";

    /** From another machine, and nothing more is known. */
    public static final Origin OUTSIDE = new Origin(null, null, new Sender(null, null, Map.of()));

    /**
     * Who sent a request.
     *
     * @param sourceIp the client's address; null if the front door does not say
     * @param apiKeyId the id of the front door's key that it used; null without one
     * @param claims what the front door's authorizer knows of it
     */
    public record Sender(
            @Nullable String sourceIp, @Nullable String apiKeyId, Map<String, String> claims) {
        public Sender {
            claims = Map.copyOf(claims);
        }
    }

    /** Marks a request, before it passes the gate: it then counts as one from another machine. */
    public void attachTo(RoutingContext http) {
        http.put(KEY, this);
    }

    /** The origin of a request; null if it came from a client's own connection. */
    public static @Nullable Origin of(RoutingContext http) {
        return http.get(KEY);
    }
}
