package io.paretorouter.core.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a provider did not answer, split by what may be done about it.
 *
 * <p>Every case carries the status that the provider sent, 0 where there was none.
 */
public sealed interface ChatFailure {

    /** The provider's HTTP status, or 0 if none arrived. */
    int status();

    /**
     * Too many requests, a server error, a timeout or a broken connection: another model may
     * answer.
     *
     * @param retryAfter how long the provider asks to be left alone; null if it does not say
     */
    record Transient(int status, @Nullable Duration retryAfter) implements ChatFailure {

        /** A failure of a provider that does not say when to come back. */
        public Transient(int status) {
            this(status, null);
        }
    }

    /**
     * The model was not called: it failed before, or asked to be left alone, and its time is not
     * over.
     *
     * @param status of the failure that began it
     * @param retryAfter how long until it may be called again
     */
    record CoolingDown(int status, Duration retryAfter) implements ChatFailure {

        /** What becomes of the model and why, in words for the application. */
        public String inWords() {
            return "cooling down for another "
                    + Math.ceilDiv(retryAfter.toMillis(), 1000)
                    + " s, because it failed"
                    + (status == 0 ? "" : " with status " + status);
        }
    }

    /** A bad key, an unknown model or a refused input: asking again, or elsewhere, is no remedy. */
    record Permanent(int status) implements ChatFailure {}

    /** The operator's rules have the model not called: a request for another one may be served. */
    record NotAllowed() implements ChatFailure {
        @Override
        public int status() {
            return 0;
        }
    }

    /** No provider is configured for the model: only the operator can help. */
    record NotConfigured() implements ChatFailure {
        @Override
        public int status() {
            return 0;
        }
    }
}
