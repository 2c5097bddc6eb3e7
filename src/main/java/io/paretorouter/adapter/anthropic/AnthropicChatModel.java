package io.paretorouter.adapter.anthropic;

import io.paretorouter.adapter.http.Endpoint;
import io.paretorouter.adapter.http.Failures;
import io.paretorouter.adapter.http.Tree;
import io.paretorouter.adapter.http.VendorClient;
import io.paretorouter.adapter.schema.Chunks;
import io.paretorouter.adapter.schema.OpenAiRequest;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls Anthropic's Messages API. Safe for use by many threads. */
public final class AnthropicChatModel implements ChatModel {
    private static final String VERSION = "2023-06-01";

    private final Endpoint endpoint;
    private final int mostTokens;
    private final InstantSource clock;
    private final Failures failures;
    private final VendorClient client;

    /**
     * A client for one provider; it connects on the first call.
     *
     * @param mostTokens the limit on an answer's tokens for requests that set none, since the API
     *     requires one
     * @param clock the clock that dates the answers
     */
    public AnthropicChatModel(Endpoint endpoint, int mostTokens, InstantSource clock) {
        if (mostTokens < 1) {
            throw new IllegalArgumentException(
                    "max-output-tokens must be at least 1, got " + mostTokens);
        }
        this.endpoint = endpoint;
        this.mostTokens = mostTokens;
        this.clock = clock;
        this.failures = endpoint.failures();
        this.client = new VendorClient(endpoint.timeouts(), failures, (body, plain) -> plain);
    }

    @Override
    public List<String> unsupported(ChatRequest request) {
        return AnthropicRequests.unsupported(new OpenAiRequest(request));
    }

    /** Always false: Anthropic caches only what a request marks, and the router marks nothing. */
    @Override
    public boolean cachesPrompts() {
        return false;
    }

    @Override
    public Completion complete(ChatRequest request) {
        Tree message = new Tree(client.whole(call(new OpenAiRequest(request), false)));
        if (message.list("content").isEmpty() && message.text("stop_reason").isEmpty()) {
            throw failures.answer("sent no message", null);
        }
        return AnthropicAnswers.completion(message, AnthropicEvents.head(message, now()));
    }

    @Override
    public void stream(ChatRequest request, Consumer<Completion> onChunk) {
        OpenAiRequest read = new OpenAiRequest(request);
        AnthropicEvents events =
                new AnthropicEvents(
                        failures,
                        message ->
                                new Chunks(
                                        AnthropicEvents.head(message, now()),
                                        read.countsUsage(),
                                        onChunk));
        if (!client.events(call(read, true), data -> events.take(new Tree(client.object(data))))) {
            throw failures.answer("cut its stream off before message_stop", null);
        }
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    @Override
    public void disconnect() {
        client.disconnect();
    }

    private VendorClient.Call call(OpenAiRequest request, boolean stream) {
        Map<String, @Nullable Object> body = AnthropicRequests.body(request, mostTokens, stream);
        List<String> unsupported = request.unsupported();
        if (!unsupported.isEmpty()) {
            throw failures.unsupported(unsupported);
        }
        Map<String, String> headers = endpoint.headers(request.traceContext(), "x-api-key", "");
        headers.put("anthropic-version", VERSION);
        return new VendorClient.Call(endpoint.at("messages"), headers, new VendorClient.Body(body));
    }
}
