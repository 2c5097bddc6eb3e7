package io.paretorouter.lambda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda says about the request that is being served.
 *
 * @param requestId the invocation's id, as in Lambda's own log lines
 * @param deadline when the answer must be finished, well before the function would be stopped
 * @param apiKeyId the id (not the value) of the API Gateway key that the request came with; null if
 *     there was none
 */
public record Context(String requestId, Instant deadline, @Nullable String apiKeyId) {}
