package io.paretorouter.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.KeyedRouter;
import io.paretorouter.fixture.StubProvider;
import io.paretorouter.fixture.StubbedRouter;
import io.paretorouter.fixture.TestTable;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeyedRouter.class)
class LangChain4jClientTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TestHTTPResource("/v1")
    URI base;

    @ConfigProperty(name = StubbedRouter.STUB_URL)
    String stub;

    private OpenAiChatModel.OpenAiChatModelBuilder model(String name, Map<String, Object> further) {
        return OpenAiChatModel.builder()
                .baseUrl(base.toString())
                .apiKey(KeyedRouter.KEY)
                .modelName(name)
                .customParameters(further)
                .maxRetries(0)
                .timeout(LONG);
    }

    private OpenAiStreamingChatModel streaming(String name, Map<String, Object> further) {
        return OpenAiStreamingChatModel.builder()
                .baseUrl(base.toString())
                .apiKey(KeyedRouter.KEY)
                .modelName(name)
                .customParameters(further)
                .timeout(LONG)
                .build();
    }

    private static Map<String, Object> behaving(String behaviour) {
        return Map.of("stub", behaviour);
    }

    @Test
    void chats() {
        ChatResponse answer = model("auto:best", Map.of()).build().chat(UserMessage.from("hi"));

        assertThat(answer.aiMessage().text()).isEqualTo("Hello world");
        assertThat(answer.metadata().modelName()).isEqualTo(TestTable.LARGE);
        assertThat(answer.metadata().tokenUsage().totalTokenCount()).isEqualTo(13);
    }

    @Test
    void callsToolsAndTellsTheirResults() {
        AiMessage wish =
                model("auto", behaving("tools")).build().chat(UserMessage.from("hi")).aiMessage();
        assertThat(wish.toolExecutionRequests())
                .extracting(ToolExecutionRequest::arguments)
                .containsExactly("{\"city\":\"Oslo\"}", "{\"city\":\"Rome\"}");

        List<ChatMessage> told = new ArrayList<>(List.of(UserMessage.from("hi"), wish));
        wish.toolExecutionRequests()
                .forEach(call -> told.add(ToolExecutionResultMessage.from(call, "rain")));
        assertThat(model("auto", Map.of()).build().chat(told).aiMessage().text())
                .isEqualTo("Hello world");
    }

    @Test
    void streams() {
        Listener answer = new Listener(false);
        streaming("auto:best", Map.of()).chat("hi", answer);

        ChatResponse whole = answer.await();
        assertThat(answer.pieces).containsSequence("Hello ", "world");
        assertThat(whole.aiMessage().text()).isEqualTo("Hello world");
        assertThat(whole.metadata().tokenUsage().totalTokenCount()).isEqualTo(13);
    }

    @Test
    void streamsToolCalls() {
        Listener answer = new Listener(false);
        streaming("auto", behaving("tools")).chat("hi", answer);

        assertThat(answer.await().aiMessage().toolExecutionRequests())
                .extracting(ToolExecutionRequest::arguments)
                .containsExactly("{\"city\":\"Oslo\"}", "{\"city\":\"Rome\"}");
    }

    @Test
    void throwsEachErrorAsTheClientKnowsIt() {
        assertThat(
                        failure(
                                model("auto", Map.of("routing", Map.of("alpha", 2))),
                                InvalidRequestException.class))
                .hasMessageContaining("routing.alpha");
        assertThat(
                        failure(
                                model("auto", Map.of()).apiKey("sk-wrong"),
                                AuthenticationException.class))
                .hasMessageContaining("invalid_api_key");
        assertThat(failure(model("no-such", Map.of()), ModelNotFoundException.class))
                .hasMessageContaining("model_not_found");
        assertThat(failure(model("auto", behaving("429")), RateLimitException.class))
                .hasMessageContaining("provider_rate_limited");
        assertThat(
                        failure(
                                model(TestTable.SMALL, behaving("silent")),
                                InternalServerException.class))
                .hasMessageContaining("provider_timeout");
        assertThat(
                        failure(
                                model("auto", behaving("silent")).timeout(Duration.ofMillis(300)),
                                TimeoutException.class))
                .isNotNull();
    }

    private static <E extends RuntimeException> E failure(
            OpenAiChatModel.OpenAiChatModelBuilder model, Class<E> type) {
        return catchThrowableOfType(type, () -> model.build().chat("hi"));
    }

    @Test
    void hangsUpOnTheProviderWhenAStreamIsCancelled() {
        Listener answer = new Listener(true);
        streaming("auto", Map.of("stub", "endless", "user", "langchain4j")).chat("hi", answer);

        Http provider = new Http(URI.create(stub));
        assertThat(provider.get(StubProvider.PATH_HUNG_UP + "?langchain4j").status())
                .isEqualTo(200);
    }

    private static final class Listener implements StreamingChatResponseHandler {
        private final boolean cancels;
        private final List<String> pieces = new ArrayList<>();
        private final CompletableFuture<ChatResponse> whole = new CompletableFuture<>();

        Listener(boolean cancels) {
            this.cancels = cancels;
        }

        @Override
        public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
            pieces.add(piece.text());
            if (cancels) {
                context.streamingHandle().cancel();
            }
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            whole.complete(response);
        }

        @Override
        public void onError(Throwable error) {
            whole.completeExceptionally(error);
        }

        ChatResponse await() {
            return whole.orTimeout(30, TimeUnit.SECONDS).join();
        }
    }
}
