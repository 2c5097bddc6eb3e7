package io.paretorouter.adapter.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import org.jspecify.annotations.Nullable;

/** Sorts what can go wrong with a provider into the port's failures, in words without secrets. */
final class Failures {
    private static final int OK = 200;

    private final OpenAiEndpoint endpoint;

    Failures(OpenAiEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** The vendor refused or failed, and said so. */
    ChatException vendor(VendorError error) {
        int status = error.status();
        if (status == 401) {
            return exception(
                    new ChatFailure.Permanent(status), "refused the router's API key (401)", null);
        }
        String said = error.message().isEmpty() ? "" : ": " + error.message();
        if (status == OK) {
            return answer("reported an error" + said, null);
        }
        return exception(failure(status), "answered " + status + said, null);
    }

    private static ChatFailure failure(int status) {
        boolean passing = status == 408 || status == 429 || status >= 500;
        return passing ? new ChatFailure.Transient(status) : new ChatFailure.Permanent(status);
    }

    /** The connection could not be made, broke, or fell silent. */
    ChatException connection(IOException error) {
        return switch (error) {
            case HttpTimeoutException silence ->
                    exception(
                            new ChatFailure.Transient(0), "timed out: " + reason(silence), silence);
            case InterruptedIOException given -> interrupted(given);
            default ->
                    exception(new ChatFailure.Transient(0), "broke off: " + reason(error), error);
        };
    }

    /** The application stopped waiting: not to be asked elsewhere. */
    ChatException interrupted(Throwable cause) {
        return exception(new ChatFailure.Permanent(0), "was not waited for", cause);
    }

    /** An answer under status 200 that is none. */
    ChatException answer(String what, @Nullable Throwable cause) {
        return exception(new ChatFailure.Transient(OK), what, cause);
    }

    /** An answer that is not the JSON it should be. */
    ChatException json(JsonProcessingException error) {
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
        String message = "provider \"" + endpoint.provider() + "\" " + what;
        return new ChatException(failure, endpoint.withoutKey(message), cause);
    }
}
