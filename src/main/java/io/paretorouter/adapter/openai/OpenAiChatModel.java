package io.paretorouter.adapter.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls a provider that speaks OpenAI's chat completions. Safe for use by many threads. */
public final class OpenAiChatModel implements ChatModel {
    private static final int OK = 200;
    private static final int MOST_ANSWER_BYTES = 32 << 20;
    private static final int MOST_EVENT_BYTES = 8 << 20;
    private static final int MOST_ERROR_BYTES = 64 << 10;
    private static final Duration CONNECTION_REUSE_WAIT = Duration.ofMillis(50);

    private final OpenAiEndpoint endpoint;
    private final Failures failures;
    private final HttpClient client;

    /** A client of one provider; it connects when first called. */
    public OpenAiChatModel(OpenAiEndpoint endpoint) {
        this.endpoint = endpoint;
        this.failures = new Failures(endpoint);
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(endpoint.timeouts().connect())
                        .build();
    }

    @Override
    public Completion complete(ChatRequest request) {
        HttpResponse<PatientBody> response = send(request, false);
        try (PatientBody body = response.body()) {
            requireOk(response);
            requireType(response, "application/json");
            String text = text(body, MOST_ANSWER_BYTES);
            if (text == null) {
                throw failures.answer("sent more than " + MOST_ANSWER_BYTES + " bytes", null);
            }
            return completion(text);
        } catch (IOException e) {
            throw failures.connection(e);
        }
    }

    @Override
    public void stream(ChatRequest request, Consumer<Completion> onChunk) {
        HttpResponse<PatientBody> response = send(request, true);
        try (PatientBody body = response.body()) {
            requireOk(response);
            requireType(response, "text/event-stream");
            relay(new EventReader(body, MOST_EVENT_BYTES), onChunk);
            awaitEnd(body);
        } catch (IOException e) {
            throw failures.connection(e);
        }
    }

    private void relay(EventReader events, Consumer<Completion> onChunk) throws IOException {
        boolean empty = true;
        for (String data = events.next(); data != null; data = events.next()) {
            if (data.equals("[DONE]")) {
                if (empty) {
                    throw failures.answer("sent a stream without a chunk", null);
                }
                return;
            }
            onChunk.accept(completion(data));
            empty = false;
        }
        throw failures.answer("cut its stream off before [DONE]", null);
    }

    private void awaitEnd(PatientBody body) {
        try {
            body.awaitEnd(CONNECTION_REUSE_WAIT);
        } catch (IOException e) {
            body.close(); // the answer is whole: all that is lost is a connection to be used again
        }
    }

    private HttpResponse<PatientBody> send(ChatRequest request, boolean stream) {
        try {
            return client.send(
                    httpRequest(request, stream),
                    info -> new PatientBody(endpoint.timeouts().silence()));
        } catch (IOException e) {
            throw failures.connection(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interrupted(e);
        }
    }

    private HttpRequest httpRequest(ChatRequest request, boolean stream) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(endpoint.chatCompletions())
                        .timeout(endpoint.timeouts().silence())
                        .header("Content-Type", "application/json")
                        .header("Accept", stream ? "text/event-stream" : "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        Wire.request(request, stream)));
        if (endpoint.apiKey() != null) {
            builder.header("Authorization", "Bearer " + endpoint.apiKey());
        }
        return builder.build();
    }

    private void requireOk(HttpResponse<PatientBody> response) throws IOException {
        if (response.statusCode() != OK) {
            byte[] text = response.body().readNBytes(MOST_ERROR_BYTES);
            throw failures.vendor(
                    VendorError.inResponse(
                            response.statusCode(), new String(text, StandardCharsets.UTF_8)));
        }
    }

    private void requireType(HttpResponse<PatientBody> response, String expected) {
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
     * An answer or a chunk.
     *
     * @throws ChatException if it is malformed, or tells of an error
     */
    private Completion completion(String text) {
        try {
            Map<String, @Nullable Object> body = Wire.object(text);
            VendorError error = VendorError.inBody(body, OK);
            if (error != null) {
                throw failures.vendor(error);
            }
            return Wire.completion(body);
        } catch (JsonProcessingException e) {
            throw failures.json(e);
        }
    }
}
