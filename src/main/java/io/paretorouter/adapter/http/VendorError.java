package io.paretorouter.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error that a vendor reports.
 *
 * @param status the HTTP status that fits it
 * @param message in the vendor's words, at most {@value #MOST_CHARACTERS} characters; empty if it
 *     gave none
 * @param retryAfter how long it asks the router to wait; null if it does not say
 */
public record VendorError(int status, String message, @Nullable Duration retryAfter) {
    private static final int MOST_CHARACTERS = 500;

    public VendorError {
        message = message.strip();
        if (message.length() > MOST_CHARACTERS) {
            message = message.substring(0, MOST_CHARACTERS) + "…";
        }
    }

    /** The error in a response with a status other than 200. */
    static VendorError inResponse(int status, String text, @Nullable Duration retryAfter) {
        try {
            Map<String, @Nullable Object> body = Json.object(text);
            Object said = body.getOrDefault("error", body);
            return new VendorError(status, message(said == null ? body : said, text), retryAfter);
        } catch (JsonProcessingException e) {
            return new VendorError(status, text, retryAfter); // not JSON: a proxy's page, say
        }
    }

    /**
     * The error in a body or chunk that came with status 200, as gateways send it when the model
     * behind them fails; null if there is none.
     */
    public static @Nullable VendorError inBody(Map<String, @Nullable Object> body, int otherwise) {
        Object said = body.get("error");
        if (said == null) {
            return null;
        }
        int status =
                said instanceof Map<?, ?> fields
                        ? status(fields.get("code"), otherwise)
                        : otherwise;
        return new VendorError(status, message(said, said.toString()), null);
    }

    private static int status(@Nullable Object code, int otherwise) {
        return code instanceof Integer status && status >= 400 && status < 600 ? status : otherwise;
    }

    private static String message(Object said, String otherwise) {
        if (said instanceof String message) {
            return message;
        }
        if (said instanceof Map<?, ?> fields) {
            for (String name : new String[] {"message", "detail"}) {
                if (fields.get(name) instanceof String message) {
                    return message;
                }
            }
        }
        return otherwise;
    }
}
