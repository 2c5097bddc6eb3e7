package io.paretorouter.adapter.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.adapter.http.Endpoint;
import io.paretorouter.adapter.http.Timeouts;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatModelContract;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.fixture.StubProvider;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OpenAiChatModelTest extends ChatModelContract {
    private static final String KEY = "sk-secret";

    private static final Timeouts TIMEOUTS = new Timeouts(PATIENCE, PATIENCE);

    @AutoClose private static final StubProvider stub = new StubProvider();

    @Override
    protected ChatRequest request(String behaviour, Map<String, ?> further) {
        Map<String, Object> fields = new HashMap<>(further);
        fields.put("stub", behaviour);
        return hi("m", fields);
    }

    private static ChatRequest stubbed(String behaviour) {
        return hi("m", Map.of("stub", behaviour));
    }

    @Override
    protected ChatModel model(Duration patience) {
        return model(stub.baseUrl(), KEY, new Timeouts(patience, patience));
    }

    private static ChatModel model(String baseUrl, @Nullable String key) {
        return model(baseUrl, key, TIMEOUTS);
    }

    private static ChatModel model(String baseUrl, @Nullable String key, Timeouts timeouts) {
        return new OpenAiChatModel(
                new Endpoint("stub", URI.create(baseUrl), key, timeouts), false, true);
    }

    private static Map<?, ?> echo(Completion completion) {
        return (Map<?, ?>) completion.body().get("echo");
    }

    @Test
    void sendsTheModelsNameThereAndEveryFieldAsItCame() {
        Map<String, Object> fields =
                Map.of(
                        "temperature",
                        new BigDecimal("0.1"),
                        "stream",
                        true,
                        "extra",
                        List.of(1, 2));

        Map<?, ?> sent = echo(model().complete(hi("there", fields)));

        assertThat(sent.get("model")).isEqualTo("there");
        assertThat(sent.get("stream")).isEqualTo(false);
        assertThat(sent.get("temperature")).isEqualTo(new BigDecimal("0.1"));
        assertThat(sent.get("extra")).isEqualTo(List.of(1, 2));
    }

    @Test
    void keepsTheApplicationsStreamOptions() {
        List<Completion> chunks = new ArrayList<>();

        model().stream(hi("m", Map.of("stream_options", Map.of("other", 1))), chunks::add);

        assertThat(echo(chunks.getFirst()).get("stream_options"))
                .isEqualTo(Map.of("other", 1, "include_usage", true));
    }

    @Test
    void sendsTheKeyAsABearerTokenAndNothingWithoutOne() {
        ChatRequest request = stubbed("200");

        assertThat(model().complete(request).body())
                .containsEntry("echo_authorization", "Bearer " + KEY);
        assertThat(model(stub.baseUrl(), null).complete(request).body())
                .containsEntry("echo_authorization", null);
    }

    @Test
    void takesABaseUrlThatEndsInASlash() {
        ChatModel model = model(stub.baseUrl() + "/", KEY);

        assertThat(model.complete(stubbed("200")).body()).containsKey("choices");
    }

    @Test
    void repeatsTheVendorsWordsWithoutTheKey() {
        assertThatThrownBy(() -> model().complete(stubbed("422")))
                .hasMessage("provider \"stub\" answered 422: stub says 422 to Bearer ***");
    }

    @Test
    void callsAnErrorUnderStatus200ByTheStatusItNames() {
        assertThatThrownBy(() -> model().complete(stubbed("error")))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Transient(503)))
                .hasMessageContaining("the model is overloaded");
    }

    @Test
    void callsAStreamThatEndsEarlyTransient() {
        for (String behaviour : new String[] {"unfinished", "empty", "error"}) {
            assertThatThrownBy(() -> model().stream(stubbed(behaviour), chunk -> {}))
                    .isInstanceOfSatisfying(
                            ChatException.class,
                            e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Transient(200)));
        }
    }

    @Test
    void callsAPortWhereNobodyListensTransient() {
        assertThatThrownBy(() -> model("http://127.0.0.1:1/v1", KEY).complete(stubbed("200")))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Transient(0)));
    }

    @Test
    void doesNotLetAnInterruptedCallBeAskedElsewhere() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> model().complete(stubbed("200")))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Permanent(0)));

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatThrownBy(() -> model("ftp://example.org/v1", KEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base-url");
        assertThatThrownBy(() -> model("https://example.org/v1?x=1", KEY))
                .hasMessageContaining("base-url");
    }

    @Test
    void neverShowsAKey() {
        assertThatThrownBy(() -> model(stub.baseUrl(), "sk-secret\n"))
                .hasMessageContaining("api-key")
                .hasMessageNotContaining("sk-secret");
        assertThat(new Endpoint("p", URI.create("https://example.org"), KEY, TIMEOUTS))
                .asString()
                .doesNotContain(KEY);
    }
}
