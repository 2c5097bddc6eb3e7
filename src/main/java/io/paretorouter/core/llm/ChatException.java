package io.paretorouter.core.llm;

import org.jspecify.annotations.Nullable;

/** Thrown when a provider does not answer. The message may be shown to the application. */
public final class ChatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ChatFailure failure;

    /**
     * An exception for one failure.
     *
     * @param message what happened, in the provider's own words if it gave any; without secrets
     * @param cause the underlying error; null if there is none
     */
    public ChatException(ChatFailure failure, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    /** The kind of failure. */
    public ChatFailure failure() {
        return failure;
    }
}
