package io.paretorouter.core.llm;

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
     */
    record Transient(int status) implements ChatFailure {}

    /** A bad key, an unknown model or a refused input: asking again, or elsewhere, is no remedy. */
    record Permanent(int status) implements ChatFailure {}

    /** No provider is configured for the model: only the operator can help. */
    record NotConfigured() implements ChatFailure {
        @Override
        public int status() {
            return 0;
        }
    }
}
