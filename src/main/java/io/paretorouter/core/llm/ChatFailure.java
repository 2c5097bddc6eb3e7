package io.paretorouter.core.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a provider did not answer, divided by what can be done about it.
 *
 * <p>Every case carries the HTTP status that the provider sent; 0 if there was none.
 */
public sealed interface ChatFailure {

    /** The provider's HTTP status, or 0 if none arrived. */
    int status();

    /**
     * Too many requests, a server error, a timeout or a broken connection. Another model may
     * answer.
     *
     * @param retryAfter how long the provider asks not to be called; null if it does not say
     */
    record Transient(int status, @Nullable Duration retryAfter) implements ChatFailure {

        /** A failure without a retry time. */
        public Transient(int status) {
            this(status, null);
        }
    }

    /**
     * The model was not called because its circuit breaker is open: it failed earlier or its
     * provider asked for a pause, and the pause is not over.
     *
     * @param status of the failure that opened the breaker
     * @param retryAfter time until it may be called again; zero while another call probes it
     */
    record CoolingDown(int status, Duration retryAfter) implements ChatFailure {

        /** The state of the model and its cause, worded for the application. */
        public String inWords() {
            return "cooling down for another "
                    + Math.ceilDiv(retryAfter.toMillis(), 1000)
                    + " s, because it failed"
                    + (status == 0 ? "" : " with status " + status);
        }
    }

    /**
     * A bad key, an unknown model or a refused input. Neither a retry nor another model would help.
     */
    record Permanent(int status) implements ChatFailure {}

    /** The operator's rules forbid calling the model. A request for another model may be served. */
    record NotAllowed() implements ChatFailure {
        @Override
        public int status() {
            return 0;
        }
    }

    /** No provider is configured for the model. Only the operator can fix that. */
    record NotConfigured() implements ChatFailure {
        @Override
        public int status() {
            return 0;
        }
    }
}
