package io.paretorouter.lambda;

import java.time.Instant;

/**
 * What Lambda says of the request that is being served.
 *
 * @param requestId the invocation's id, as in Lambda's own log lines
 * @param deadline when the answer must be finished, well before the function would be stopped
 * @param caller who sent it
 */
public record Context(String requestId, Instant deadline, Caller caller) {}
