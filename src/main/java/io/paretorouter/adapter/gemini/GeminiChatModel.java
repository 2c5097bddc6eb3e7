package io.paretorouter.adapter.gemini;

import io.paretorouter.adapter.http.Endpoint;
import io.paretorouter.adapter.http.Failures;
import io.paretorouter.adapter.http.Json;
import io.paretorouter.adapter.http.Tree;
import io.paretorouter.adapter.http.VendorClient;
import io.paretorouter.adapter.http.VendorError;
import io.paretorouter.adapter.schema.Answer;
import io.paretorouter.adapter.schema.Chunks;
import io.paretorouter.adapter.schema.OpenAiRequest;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls Google's Gemini API. Safe for use by many threads. */
public final class GeminiChatModel implements ChatModel {
    private static final int OK = 200;

    private final Endpoint endpoint;
    private final InstantSource clock;
    private final Failures failures;
    private final GeminiAnswers answers;
    private final VendorClient client;

    /**
     * A client for one provider; it connects on the first call.
     *
     * @param clock the clock that dates the answers
     */
    public GeminiChatModel(Endpoint endpoint, InstantSource clock) {
        this.endpoint = endpoint;
        this.clock = clock;
        this.failures = endpoint.failures();
        this.answers = new GeminiAnswers(failures);
        this.client =
                new VendorClient(
                        endpoint.timeouts(),
                        failures,
                        (body, plain) -> GeminiAnswers.error(new Tree(body), plain));
    }

    @Override
    public List<String> unsupported(ChatRequest request) {
        OpenAiRequest read = new OpenAiRequest(request);
        GeminiRequests.body(read);
        return read.unsupported();
    }

    @Override
    public Completion complete(ChatRequest request) {
        Tree response = checked(client.whole(call(new OpenAiRequest(request), ":generateContent")));
        Tree candidate = answers.candidate(response);
        if (candidate.isEmpty()) {
            throw failures.answer("sent no candidate", null);
        }
        Answer answer = new Answer();
        for (Tree part : candidate.at("content").list("parts")) {
            if (part.fields().containsKey("functionCall")) {
                answer.call(GeminiAnswers.call(part));
            } else if (isSpoken(part)) {
                answer.text(part.text("text"));
            }
        }
        String finish = answers.finish(candidate.text("finishReason"), answer.callsTools());
        return answer.completion(
                GeminiAnswers.head(response, now()),
                finish,
                GeminiAnswers.usage(response.at("usageMetadata")));
    }

    /** Whether a part is text for the application; summaries of thoughts are not. */
    private static boolean isSpoken(Tree part) {
        return part.fields().containsKey("text") && !part.flag("thought");
    }

    @Override
    public void stream(ChatRequest request, Consumer<Completion> onChunk) {
        OpenAiRequest read = new OpenAiRequest(request);
        Relay relay = new Relay(read.countsUsage(), onChunk);
        client.events(call(read, ":streamGenerateContent?alt=sse"), relay::take);
        relay.end();
    }

    @Override
    public void disconnect() {
        client.disconnect();
    }

    private VendorClient.Call call(OpenAiRequest request, String method) {
        Map<String, @Nullable Object> body = GeminiRequests.body(request);
        List<String> unsupported = request.unsupported();
        if (!unsupported.isEmpty()) {
            throw failures.unsupported(unsupported);
        }
        String model = URLEncoder.encode(request.model(), StandardCharsets.UTF_8);
        return new VendorClient.Call(
                endpoint.at("models/" + model.replace("+", "%20") + method),
                endpoint.headers(request.traceContext(), "x-goog-api-key", ""),
                new VendorClient.Body(body));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private Tree checked(Map<String, @Nullable Object> body) {
        VendorError error = VendorError.inBody(body, OK);
        if (error != null) {
            throw failures.vendor(GeminiAnswers.error(new Tree(body), error));
        }
        return new Tree(body);
    }

    /** Turns the pieces of one streamed answer into OpenAI's chunks. */
    private final class Relay {
        private final boolean countsUsage;
        private final Consumer<Completion> onChunk;
        private @Nullable Chunks chunks;
        private Tree usage = new Tree(Map.of());
        private String reason = "";

        Relay(boolean countsUsage, Consumer<Completion> onChunk) {
            this.countsUsage = countsUsage;
            this.onChunk = onChunk;
        }

        /**
         * Handles the next piece; always false, because only the end of the stream shows which was
         * last.
         */
        boolean take(String data) {
            Tree response = checked(client.object(data));
            Tree candidate = answers.candidate(response);
            if (chunks == null) {
                chunks = new Chunks(GeminiAnswers.head(response, now()), countsUsage, onChunk);
            }
            for (Tree part : candidate.at("content").list("parts")) {
                relay(part, chunks);
            }
            if (!candidate.text("finishReason").isEmpty()) {
                reason = candidate.text("finishReason");
            }
            if (!response.at("usageMetadata").isEmpty()) {
                usage = response.at("usageMetadata"); // cumulative
            }
            return false;
        }

        private void relay(Tree part, Chunks to) {
            if (part.fields().containsKey("functionCall")) {
                var call = GeminiAnswers.call(part); // always complete
                to.call(call);
                to.arguments(Json.text(call.arguments()));
            } else if (isSpoken(part)) {
                to.text(part.text("text"));
            }
        }

        void end() {
            if (chunks == null || reason.isEmpty()) {
                throw failures.answer("cut its stream off before a finish reason", null);
            }
            chunks.finish(answers.finish(reason, chunks.callsTools()), GeminiAnswers.usage(usage));
        }
    }
}
