package io.paretorouter.adapter.bedrock;

import io.paretorouter.adapter.aws.AwsEnvironment;
import io.paretorouter.adapter.http.Failures;
import io.paretorouter.adapter.schema.Answer;
import io.paretorouter.adapter.schema.Chunks;
import io.paretorouter.adapter.schema.OpenAiRequest;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** Calls the models behind Amazon Bedrock's Converse API. Safe for use by many threads. */
public final class BedrockChatModel implements ChatModel {
    private final BedrockSettings settings;
    private final InstantSource clock;
    private final Failures failures;
    private final BedrockFailures sorted;
    private final Supplier<AwsCredentialsProvider> credentials;
    private volatile BedrockRuntimeAsyncClient client;

    /** A client for one region, with credentials from AWS's default chain. */
    public BedrockChatModel(BedrockSettings settings, InstantSource clock) {
        this(settings, clock, AwsEnvironment::new);
    }

    /**
     * A client for one region; it connects on the first call.
     *
     * @param credentials the credentials to call with
     * @param clock the clock that dates the answers
     */
    public BedrockChatModel(
            BedrockSettings settings, AwsCredentialsProvider credentials, InstantSource clock) {
        this(settings, clock, () -> credentials);
    }

    private BedrockChatModel(
            BedrockSettings settings,
            InstantSource clock,
            Supplier<AwsCredentialsProvider> credentials) {
        this.settings = settings;
        this.clock = clock;
        this.failures = new Failures(settings.provider(), null);
        this.sorted = new BedrockFailures(failures);
        this.credentials = credentials;
        this.client = BedrockClients.client(settings, credentials.get());
    }

    @Override
    public void disconnect() {
        BedrockRuntimeAsyncClient connected = client;
        client = BedrockClients.client(settings, credentials.get());
        connected.close();
    }

    @Override
    public List<String> unsupported(ChatRequest request) {
        OpenAiRequest read = new OpenAiRequest(request);
        ConverseRequests.of(read);
        return read.unsupported();
    }

    /** Always false: Bedrock caches only what a request marks, and the router marks nothing. */
    @Override
    public boolean cachesPrompts() {
        return false;
    }

    @Override
    public Completion complete(ChatRequest request) {
        OpenAiRequest read = new OpenAiRequest(request);
        ConverseResponse response = await(client.converse(supported(read)));
        return ConverseAnswers.completion(response, head(read), failures);
    }

    private ConverseResponse await(CompletableFuture<ConverseResponse> call) {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw sorted.toChatException(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw failures.interrupted(e);
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // of whenComplete: the queue gets every outcome
    public void stream(ChatRequest request, Consumer<Completion> onChunk) {
        OpenAiRequest read = new OpenAiRequest(request);
        EventQueue queue = new EventQueue();
        CompletableFuture<Void> call =
                client.converseStream(
                        ConverseRequests.streamed(supported(read)),
                        ConverseStreamResponseHandler.builder()
                                .onEventStream(events -> events.subscribe(queue))
                                .build());
        call.whenComplete((nothing, error) -> queue.over(error));
        ConverseEvents events =
                new ConverseEvents(
                        failures, () -> new Chunks(head(read), read.countsUsage(), onChunk));
        try {
            relay(queue, events);
        } finally {
            call.cancel(true); // has no effect after the end
        }
    }

    private void relay(EventQueue queue, ConverseEvents events) {
        try {
            for (ConverseStreamOutput event = queue.next(settings.timeouts().silence());
                    event != null;
                    event = queue.next(settings.timeouts().silence())) {
                events.take(event);
            }
        } catch (EventQueue.FailedException e) {
            throw sorted.toChatException(e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            throw failures.connection(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interrupted(e);
        }
        events.end();
    }

    private ConverseRequest supported(OpenAiRequest request) {
        if (Thread.currentThread().isInterrupted()) { // the SDK would report a failure
            throw failures.interrupted(new InterruptedException());
        }
        ConverseRequest converse = ConverseRequests.of(request);
        List<String> unsupported = request.unsupported();
        if (!unsupported.isEmpty()) {
            throw failures.unsupported(unsupported);
        }
        return converse;
    }

    /** The fields that all pieces of an answer share; Bedrock sends neither an id nor a time. */
    private Answer.Head head(OpenAiRequest request) {
        return new Answer.Head(
                "chatcmpl-" + UUID.randomUUID(), clock.instant().getEpochSecond(), request.model());
    }
}
