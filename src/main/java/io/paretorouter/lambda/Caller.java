package io.paretorouter.lambda;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, as the front door says: an application cannot choose these.
 *
 * @param requestId the front door's id of the request; null if it gives none
 * @param sourceIp the client's address; null if the event does not say
 * @param apiKeyId the id (not the value) of the API Gateway key; null without one
 * @param claims what the authorizer found out: names to texts, JSON where a value is no scalar
 */
public record Caller(
        @Nullable String requestId,
        @Nullable String sourceIp,
        @Nullable String apiKeyId,
        Map<String, String> claims) {
    public Caller {
        claims = Map.copyOf(claims);
    }
}
