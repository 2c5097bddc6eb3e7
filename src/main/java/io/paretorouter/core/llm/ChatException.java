package io.paretorouter.core.llm;

import org.jspecify.annotations.Nullable;

/** A provider did not answer; the message is fit for the application to read. */
public final class ChatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ChatFailure failure;

    /**
     * Says what failed.
     *
     * @param message what happened, in the provider's own words where it gave some; no secrets
     * @param cause the error underneath, if any
     */
    public ChatException(ChatFailure failure, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    /** What kind of failure it was. */
    public ChatFailure failure() {
        return failure;
    }
}
