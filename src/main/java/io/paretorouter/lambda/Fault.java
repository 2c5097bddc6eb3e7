package io.paretorouter.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no answer, as Lambda reports it.
 *
 * @param type a category and a reason, such as {@value #NO_REQUEST}
 * @param message the message for people
 */
record Fault(String type, String message) {
    static final String NO_REQUEST = "Router.NoRequest";
    static final String APPLICATION = "Router.ApplicationFailed";
    static final String DEADLINE = "Router.DeadlineExceeded";
    static final String RUNTIME_API = "Router.RuntimeApiFailed";
    static final String BUG = "Router.Bug";

    /** The fault of a type, with the message of a failure. */
    static Fault of(String type, Throwable failure) {
        @Nullable String message = failure.getMessage();
        return new Fault(type, message == null ? failure.getClass().getSimpleName() : message);
    }

    /**
     * The fault that kept the function from starting: the root cause, and the message of the
     * exception that wraps it.
     */
    static Fault ofStart(Throwable failure) {
        Throwable root = failure;
        Throwable above = failure;
        while (root.getCause() != null) {
            above = root;
            root = root.getCause();
        }
        String type = "Router." + root.getClass().getSimpleName();
        Fault found = of(type, root);
        Fault said = of(type, above);
        return said.message().contains(found.message())
                ? said
                : new Fault(type, said.message() + ": " + found.message());
    }

    /** The Runtime API's error object as JSON. */
    byte[] json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("errorType", type)
                .put("errorMessage", message)
                .<ObjectNode>set("stackTrace", JsonNodeFactory.instance.arrayNode())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
