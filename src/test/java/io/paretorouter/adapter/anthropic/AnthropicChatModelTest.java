package io.paretorouter.adapter.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.adapter.http.Endpoint;
import io.paretorouter.adapter.http.Failures;
import io.paretorouter.adapter.http.Timeouts;
import io.paretorouter.adapter.http.Tree;
import io.paretorouter.adapter.schema.Chunks;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatModelContract;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.llm.Usage;
import io.paretorouter.fixture.VendorPeer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnthropicChatModelTest extends ChatModelContract {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(77));

    private static VendorPeer peer;

    @BeforeAll
    static void start() {
        peer = new VendorPeer(new AnthropicScript());
    }

    @AfterAll
    static void stop() {
        peer.close();
    }

    @Override
    protected ChatRequest request(String behaviour, Map<String, ?> further) {
        return hi(behaviour, further);
    }

    @Override
    protected ChatModel model() {
        return model(AnthropicScript.KEY);
    }

    private static ChatModel model(String key) {
        Timeouts timeouts = new Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(1));
        URI base = URI.create(peer.url() + "/v1");
        return new AnthropicChatModel(new Endpoint("claude", base, key, timeouts), 4096, CLOCK);
    }

    @Test
    void countsCachedInputToo() {
        assertThat(model().complete(hi("200", Map.of())).usage())
                .isEqualTo(new Usage(9, 3L, 4, null));
    }

    @Test
    void repeatsTheVendorsWords() {
        assertThatThrownBy(() -> model().complete(hi("404", Map.of())))
                .hasMessage("provider \"claude\" answered 404: peer says 404");
    }

    @Test
    void neverShowsTheKey() {
        assertThatThrownBy(() -> model("sk-wrong").complete(hi("200", Map.of())))
                .hasMessageContaining("401")
                .hasMessageNotContaining("sk-wrong");
    }

    @Test
    void refusesWhatItCannotSayWithoutSendingIt() {
        ChatRequest request = hi("200", Map.of("seed", 7, "logit_bias", Map.of("1", 2)));

        assertThat(AnthropicChatModel.unsupported(request))
                .containsExactlyInAnyOrder("seed", "logit_bias");
        assertThatThrownBy(() -> model().complete(request))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Permanent(400)))
                .hasMessageContaining("seed");
    }

    @Test
    void showsNoUsageWhereTheApplicationWantsNoneButCountsIt() {
        List<Completion> chunks = new ArrayList<>();

        model().stream(
                hi("200", Map.of("stream_options", Map.of("include_usage", false))), chunks::add);

        assertThat(chunks).noneMatch(chunk -> chunk.body().containsKey("usage"));
        assertThat(chunks.getLast().usage()).isEqualTo(new Usage(9, 3L, 4, null));
    }

    @Test
    void callsAnErrorInAStreamByItsType() {
        AnthropicEvents events =
                new AnthropicEvents(
                        new Failures("claude", null),
                        message -> new Chunks(AnthropicEvents.head(message, 1), true, c -> {}));
        Tree error =
                new Tree(
                        Map.of(
                                "type",
                                "error",
                                "error",
                                Map.of("type", "overloaded_error", "message", "busy")));

        assertThatThrownBy(() -> events.take(error))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Transient(529)))
                .hasMessageContaining("busy");
    }
}
