package io.paretorouter.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretorouter.core.llm.ChatException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Posts JSON to one vendor and reads JSON or server-sent events, with one attempt per call. Safe
 * for use by many threads.
 */
public final class VendorClient {
    private static final int OK = 200;
    private static final int MOST_ANSWER_BYTES = 32 << 20;
    private static final int MOST_EVENT_BYTES = 8 << 20;
    private static final int MOST_ERROR_BYTES = 64 << 10;
    private static final Duration CONNECTION_REUSE_WAIT = Duration.ofMillis(50);

    private final Timeouts timeouts;
    private final Failures failures;
    private volatile HttpClient client;
    private final Errors errors;

    /** Reads a vendor's own form of errors. */
    @FunctionalInterface
    public interface Errors {

        /**
         * The error in a response with a status other than 200; {@code plain} is what can be read
         * from any vendor's.
         */
        VendorError in(Map<String, @Nullable Object> body, VendorError plain);
    }

    /**
     * A request.
     *
     * @param to the address, always below the configured base URL
     * @param headers in addition to content type and accept
     * @param body JSON in UTF-8; not copied
     */
    public record Call(URI to, Map<String, String> headers, Body body) {}

    /** The body of a request. */
    public static final class Body {
        private final byte[] bytes;

        /** Encodes a tree of plain values as JSON in UTF-8. */
        public Body(Map<String, ? extends @Nullable Object> tree) {
            this.bytes = Json.bytes(tree);
        }
    }

    /** A client for one vendor; it connects on the first call. */
    public VendorClient(Timeouts timeouts, Failures failures, Errors errors) {
        this.timeouts = timeouts;
        this.failures = failures;
        this.errors = errors;
        this.client = unconnected(timeouts);
    }

    private static HttpClient unconnected(Timeouts timeouts) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeouts.connect())
                .executor(Runnable::run) // see package-info: nothing here blocks
                .build();
    }

    /** Closes all connections and aborts the calls on them; the next call opens new ones. */
    public void disconnect() {
        HttpClient connected = client;
        client = unconnected(timeouts);
        connected.shutdownNow();
    }

    /**
     * The answer to a call.
     *
     * @throws ChatException if there is none
     */
    public Map<String, @Nullable Object> whole(Call call) {
        HttpResponse<TimeoutBody> response = send(call, "application/json");
        try (TimeoutBody body = response.body()) {
            requireOk(response);
            requireType(response, "application/json");
            String text = text(body, MOST_ANSWER_BYTES);
            if (text == null) {
                throw failures.answer("sent more than " + MOST_ANSWER_BYTES + " bytes", null);
            }
            return object(text);
        } catch (IOException e) {
            throw failures.connection(e);
        }
    }

    /**
     * Passes on the data of each event of an answer.
     *
     * @param onData takes the data and returns whether it was the last
     * @return whether the last one came; false if the vendor ended the stream before
     * @throws ChatException if there is no answer, or the connection breaks
     */
    public boolean events(Call call, Predicate<String> onData) {
        HttpResponse<TimeoutBody> response = send(call, "text/event-stream");
        try (TimeoutBody body = response.body()) {
            requireOk(response);
            requireType(response, "text/event-stream");
            EventReader events = new EventReader(body, MOST_EVENT_BYTES);
            for (String data = events.next(); data != null; data = events.next()) {
                if (onData.test(data)) {
                    awaitEnd(body);
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw failures.connection(e);
        }
    }

    private static void awaitEnd(TimeoutBody body) {
        try {
            body.awaitEnd(CONNECTION_REUSE_WAIT);
        } catch (IOException e) {
            body.close(); // the answer is complete; only the connection cannot be reused
        }
    }

    private HttpResponse<TimeoutBody> send(Call call, String accept) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(call.to())
                        .timeout(timeouts.silence())
                        .header("Content-Type", "application/json")
                        .header("Accept", accept)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(call.body().bytes));
        call.headers().forEach(builder::header);
        try {
            return client.send(builder.build(), info -> new TimeoutBody(timeouts.silence()));
        } catch (IOException e) {
            throw failures.connection(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interrupted(e);
        }
    }

    private void requireOk(HttpResponse<TimeoutBody> response) throws IOException {
        int status = response.statusCode();
        if (status != OK) {
            byte[] bytes = response.body().readNBytes(MOST_ERROR_BYTES);
            String text = new String(bytes, StandardCharsets.UTF_8);
            VendorError plain =
                    VendorError.inResponse(status, text, RetryAfter.in(response.headers()));
            throw failures.vendor(errors.in(objectOrNothing(text), plain));
        }
    }

    private static Map<String, @Nullable Object> objectOrNothing(String text) {
        try {
            return Json.object(text);
        } catch (JsonProcessingException e) {
            return Map.of(); // not JSON: a proxy's page, say
        }
    }

    private void requireType(HttpResponse<TimeoutBody> response, String expected) {
        String type = response.headers().firstValue("Content-Type").orElse("none");
        if (!type.toLowerCase(Locale.ROOT).startsWith(expected)) {
            throw failures.answer("sent content type " + type + ", expected " + expected, null);
        }
    }

    /** A body as text; null if it has more bytes than allowed. */
    private static @Nullable String text(InputStream body, int mostBytes) throws IOException {
        byte[] bytes = body.readNBytes(mostBytes + 1);
        return bytes.length > mostBytes ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Parses what a vendor sent with status 200.
     *
     * @throws ChatException if it is malformed
     */
    public Map<String, @Nullable Object> object(String text) {
        try {
            return Json.object(text);
        } catch (JsonProcessingException e) {
            throw failures.json(e);
        }
    }
}
