package io.paretorouter.adapter.openai;

import io.paretorouter.adapter.http.Endpoint;
import io.paretorouter.adapter.http.Failures;
import io.paretorouter.adapter.http.VendorClient;
import io.paretorouter.adapter.http.VendorError;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.llm.UsageWish;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Calls a provider that speaks OpenAI's chat completions API. Safe for use by many threads. */
public final class OpenAiChatModel implements ChatModel {
    private static final int OK = 200;

    private final Endpoint endpoint;
    private final Failures failures;
    private final VendorClient client;
    private final boolean tellsCost;
    private final boolean asksUsage;

    /**
     * A client for one provider; it connects on the first call.
     *
     * @param tellsCost whether {@code usage.cost} in its answers is what it charged, in USD, as at
     *     OpenRouter ("Usage Accounting")
     * @param asksUsage whether its streams are asked for the tokens consumed ({@code
     *     stream_options.include_usage}), which some providers refuse
     */
    public OpenAiChatModel(Endpoint endpoint, boolean tellsCost, boolean asksUsage) {
        this.endpoint = endpoint;
        this.tellsCost = tellsCost;
        this.asksUsage = asksUsage;
        this.failures = endpoint.failures();
        this.client = new VendorClient(endpoint.timeouts(), failures, (body, plain) -> plain);
    }

    @Override
    public Completion complete(ChatRequest request) {
        Completion answer = completion(client.whole(call(request, false)));
        requireChoices(Choices.inAnswer(answer));
        return answer;
    }

    @Override
    public void stream(ChatRequest request, Consumer<Completion> onChunk) {
        Relay relay = new Relay(request, onChunk);
        if (!client.events(call(request, true), relay) && !relay.choices.haveFinished()) {
            throw failures.answer("cut its stream off before [DONE]", null);
        }
    }

    @Override
    public void disconnect() {
        client.disconnect();
    }

    private VendorClient.Call call(ChatRequest request, boolean stream) {
        return new VendorClient.Call(
                endpoint.at("chat/completions"),
                endpoint.headers(request.traceContext(), "Authorization", "Bearer "),
                new VendorClient.Body(Wire.request(request, stream, asksUsage)));
    }

    /**
     * Reads an answer or a chunk.
     *
     * @throws ChatException if it reports an error
     */
    private Completion completion(Map<String, @Nullable Object> body) {
        VendorError error = VendorError.inBody(body, OK);
        if (error != null) {
            throw failures.vendor(error);
        }
        return Wire.completion(body, tellsCost);
    }

    /** Refuses a body without choices, such as an error in a vendor's own form. */
    private void requireChoices(boolean there) {
        if (!there) {
            throw failures.answer("sent no choices", null);
        }
    }

    /**
     * Passes chunks on until the stream says that it is done. Once all choices have finished, the
     * end of the stream counts as done, too: some servers send no [DONE], or no blank line after
     * it.
     */
    private final class Relay implements Predicate<String> {
        private final Consumer<Completion> onChunk;
        private final boolean refusesUsage;
        private final Choices choices = new Choices();
        private boolean empty = true;

        Relay(ChatRequest request, Consumer<Completion> onChunk) {
            this.onChunk = onChunk;
            this.refusesUsage = UsageWish.of(request.body()) == UsageWish.REFUSED;
        }

        @Override
        public boolean test(String data) {
            String text = data.strip();
            if (text.equals("[DONE]")) {
                if (empty) {
                    throw failures.answer("sent a stream without a chunk", null);
                }
                return true;
            }
            if (!text.isEmpty()) { // otherwise a heartbeat
                relay(completion(client.object(text)));
            }
            return false;
        }

        /**
         * Passes a chunk on. Chunks after the first may lack choices: some report only the usage.
         */
        private void relay(Completion chunk) {
            requireChoices(!empty || Choices.inChunk(chunk));
            empty = false;
            choices.take(chunk);
            onChunk.accept(refusesUsage ? Wire.withoutUsage(chunk) : chunk);
        }
    }
}
