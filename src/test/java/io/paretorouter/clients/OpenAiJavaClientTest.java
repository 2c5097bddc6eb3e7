package io.paretorouter.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.RateLimitException;
import com.openai.errors.SseException;
import com.openai.errors.UnauthorizedException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import com.openai.models.models.Model;
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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeyedRouter.class)
class OpenAiJavaClientTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TestHTTPResource("/v1")
    URI base;

    @ConfigProperty(name = StubbedRouter.STUB_URL)
    String stub;

    private OpenAIClient client(String key, Duration timeout) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(base.toString())
                .apiKey(key)
                .maxRetries(0)
                .timeout(timeout)
                .build();
    }

    private OpenAIClient client() {
        return client(KeyedRouter.KEY, LONG);
    }

    private static ChatCompletionCreateParams.Builder ask(String model) {
        return ChatCompletionCreateParams.builder().model(model).addUserMessage("hi");
    }

    private static ChatCompletionCreateParams ask(String model, String behaviour) {
        return ask(model).putAdditionalBodyProperty("stub", JsonValue.from(behaviour)).build();
    }

    @Test
    void chats() {
        try (var response =
                client().chat().completions().withRawResponse().create(ask("auto").build())) {
            ChatCompletion answer = response.parse().validate();

            assertThat(answer.model()).isEqualTo(TestTable.MEDIUM);
            assertThat(text(answer)).isEqualTo("Hello world");
            assertThat(answer.usage().orElseThrow().totalTokens()).isEqualTo(13);
            assertThat(response.headers().values("x-pareto-model"))
                    .containsExactly(TestTable.MEDIUM);
            assertThat(response.requestId()).isPresent();
        }
    }

    @Test
    void streams() {
        ChatCompletionAccumulator whole = ChatCompletionAccumulator.create();
        try (StreamResponse<ChatCompletionChunk> answer =
                client().chat().completions().createStreaming(ask("auto:best").build())) {
            answer.stream().forEach(whole::accumulate);
        }

        assertThat(text(whole.chatCompletion())).isEqualTo("Hello world");
        assertThat(whole.chatCompletion().model()).isEqualTo(TestTable.LARGE);
        assertThat(whole.chatCompletion().usage().orElseThrow().totalTokens()).isEqualTo(13);
    }

    private static String text(ChatCompletion answer) {
        return answer.choices().getFirst().message().content().orElseThrow();
    }

    @Test
    void callsToolsAndTellsTheirResults() {
        ChatCompletionMessage wish =
                client().chat()
                        .completions()
                        .create(ask("auto", "tools"))
                        .choices()
                        .getFirst()
                        .message();
        assertThat(calls(wish))
                .extracting(call -> call.function().arguments())
                .containsExactly("{\"city\":\"Oslo\"}", "{\"city\":\"Rome\"}");

        ChatCompletionCreateParams.Builder told = ask("auto").addMessage(wish);
        calls(wish).forEach(call -> told.addMessage(result(call)));
        ChatCompletion answer = client().chat().completions().create(told.build());

        assertThat(text(answer)).isEqualTo("Hello world");
        Map<?, ?> echo = answer._additionalProperties().get("echo").convert(Map.class);
        assertThat((List<?>) echo.get("messages")).hasSize(4);
        assertThat(echo.toString()).contains("call_Oslo", "rain in call_Rome", "role=tool");
    }

    private static List<ChatCompletionMessageFunctionToolCall> calls(ChatCompletionMessage wish) {
        return wish.toolCalls().orElseThrow().stream().map(call -> call.asFunction()).toList();
    }

    private static ChatCompletionToolMessageParam result(
            ChatCompletionMessageFunctionToolCall call) {
        return ChatCompletionToolMessageParam.builder()
                .toolCallId(call.id())
                .content("rain in " + call.id())
                .build();
    }

    @Test
    void streamsToolCalls() {
        ChatCompletionAccumulator whole = ChatCompletionAccumulator.create();
        try (var answer = client().chat().completions().createStreaming(ask("auto", "tools"))) {
            answer.stream().forEach(whole::accumulate);
        }

        assertThat(calls(whole.chatCompletion().choices().getFirst().message()))
                .extracting(call -> call.function().arguments())
                .containsExactly("{\"city\":\"Oslo\"}", "{\"city\":\"Rome\"}");
    }

    private <E extends OpenAIServiceException> E refusal(
            OpenAIClient client, ChatCompletionCreateParams request, Class<E> type) {
        return catchThrowableOfType(type, () -> client.chat().completions().create(request));
    }

    @Test
    void throwsEachErrorAsTheClientKnowsIt() {
        BadRequestException badAlpha =
                refusal(
                        client(),
                        ask("auto")
                                .putAdditionalBodyProperty(
                                        "routing", JsonValue.from(Map.of("alpha", 2)))
                                .build(),
                        BadRequestException.class);
        assertThat(badAlpha.param()).contains("routing.alpha");
        assertThat(badAlpha.code()).contains("invalid_value");
        assertThat(badAlpha.type()).contains("invalid_request_error");
        assertThat(
                        refusal(
                                        client("sk-wrong", LONG),
                                        ask("auto").build(),
                                        UnauthorizedException.class)
                                .code())
                .contains("invalid_api_key");
        assertThat(refusal(client(), ask("no-such").build(), NotFoundException.class).param())
                .contains("model");
        RateLimitException limited =
                refusal(client(), ask("auto", "429"), RateLimitException.class);
        assertThat(limited.code()).contains("provider_rate_limited");
        assertThat(limited.headers().values("retry-after")).containsExactly("7");
    }

    @Test
    void throwsWhenTheRouterGivesUpOnASilentProvider() {
        ChatCompletionCreateParams request =
                ask(TestTable.SMALL)
                        .putAdditionalBodyProperty("stub", JsonValue.from("silent"))
                        .build();

        assertThat(refusal(client(), request, InternalServerException.class).code())
                .contains("provider_timeout");
    }

    @Test
    void throwsWhenItsOwnTimeIsUp() {
        OpenAIClient hasty = client(KeyedRouter.KEY, Duration.ofMillis(300));

        assertThat(
                        catchThrowableOfType(
                                OpenAIIoException.class,
                                () -> hasty.chat().completions().create(ask("auto", "silent"))))
                .isNotNull();
    }

    @Test
    void throwsWhenAStreamBreaks() {
        try (var answer = client().chat().completions().createStreaming(ask("auto", "cut"))) {
            assertThat(
                            catchThrowableOfType(
                                    SseException.class, () -> answer.stream().forEach(chunk -> {})))
                    .isNotNull();
        }
    }

    @Test
    void hangsUpOnTheProviderWhenAStreamIsClosed() {
        ChatCompletionCreateParams request =
                ask("auto")
                        .putAdditionalBodyProperty("user", JsonValue.from("java"))
                        .putAdditionalBodyProperty("stub", JsonValue.from("endless"))
                        .build();
        try (var answer = client().chat().completions().createStreaming(request)) {
            assertThat(answer.stream().findFirst()).isPresent();
        }

        Http provider = new Http(URI.create(stub));
        assertThat(provider.get(StubProvider.PATH_HUNG_UP + "?java").status()).isEqualTo(200);
    }

    @Test
    void listsModelsAndFindsOne() {
        assertThat(client().models().list().data())
                .extracting(Model::id)
                .contains("auto", "auto:best", TestTable.LARGE);
        assertThat(client().models().retrieve(TestTable.LARGE).validate().ownedBy())
                .isEqualTo("acme");
        assertThat(client().models().retrieve("auto:best").id()).isEqualTo("auto:best");
        NotFoundException unknown =
                catchThrowableOfType(
                        NotFoundException.class, () -> client().models().retrieve("no-such"));
        assertThat(unknown.code()).contains("model_not_found");
    }
}
