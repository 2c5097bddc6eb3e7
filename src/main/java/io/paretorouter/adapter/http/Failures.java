package io.paretorouter.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps what can go wrong with a provider to the port's failures, with messages free of secrets. */
public final class Failures {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final String provider;
    private final @Nullable String secret;

    /**
     * The failures of one provider.
     *
     * @param secret the text that no message may contain; null if there is none
     */
    public Failures(String provider, @Nullable String secret) {
        this.provider = provider;
        this.secret = secret;
    }

    /** The exception for an error that the vendor reported. */
    public ChatException vendor(VendorError error) {
        return vendor(error, null);
    }

    /** The exception for an error that the vendor reported through its own client library. */
    public ChatException vendor(VendorError error, @Nullable Throwable cause) {
        int status = error.status();
        if (status == 401) {
            return exception(
                    new ChatFailure.Permanent(status), "refused the router's API key (401)", cause);
        }
        String said = error.message().isEmpty() ? "" : ": " + error.message();
        if (status == OK) {
            return answer("reported an error" + said, cause);
        }
        return exception(failure(error), "answered " + status + said, cause);
    }

    private static ChatFailure failure(VendorError error) {
        int status = error.status();
        boolean passing = status == 408 || status == 409 || status == 429 || status >= 500;
        return passing
                ? new ChatFailure.Transient(status, error.retryAfter())
                : new ChatFailure.Permanent(status);
    }

    /**
     * The exception for a request that was not sent, because the vendor's API has no place for some
     * of it.
     */
    public ChatException unsupported(List<String> what) {
        return exception(
                new ChatFailure.Permanent(BAD_REQUEST),
                "does not support " + String.join(", ", what),
                null);
    }

    /** The exception for a connection that could not be made, broke, or fell silent. */
    public ChatException connection(IOException error) {
        return switch (error) {
            case HttpTimeoutException silence ->
                    exception(
                            new ChatFailure.Transient(0), "timed out: " + reason(silence), silence);
            case InterruptedIOException given -> interrupted(given);
            case EventReader.TooLongException much -> answer("sent " + much.getMessage(), much);
            default ->
                    exception(new ChatFailure.Transient(0), "broke off: " + reason(error), error);
        };
    }

    /**
     * The exception for a call for which the router itself lacks something, such as credentials:
     * only the operator can help.
     */
    public ChatException unusable(String why, Throwable cause) {
        return exception(new ChatFailure.Permanent(401), "cannot be called: " + why, cause);
    }

    /**
     * The exception for a call that the application stopped waiting for: no other model is to be
     * asked.
     */
    public ChatException interrupted(Throwable cause) {
        return exception(new ChatFailure.Permanent(0), "was not waited for", cause);
    }

    /** The exception for a response with status 200 that is not an answer. */
    public ChatException answer(String what, @Nullable Throwable cause) {
        return exception(new ChatFailure.Transient(OK), what, cause);
    }

    /** The exception for an answer that is not the JSON it should be. */
    public ChatException json(JsonProcessingException error) {
        return answer("sent malformed JSON: " + error.getOriginalMessage(), error);
    }

    private static String reason(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private ChatException exception(ChatFailure failure, String what, @Nullable Throwable cause) {
        String message = "provider \"" + provider + "\" " + what;
        return new ChatException(failure, withoutSecret(message), cause);
    }

    private String withoutSecret(String text) {
        return secret == null || secret.isEmpty() ? text : text.replace(secret, "***");
    }
}
