package io.paretorouter.adapter.anthropic;

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
import io.paretorouter.core.llm.Usage;
import io.paretorouter.fixture.Conversations;
import io.paretorouter.fixture.VendorPeer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnthropicChatModelTest extends ChatModelContract {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(77));

    @AutoClose private static final VendorPeer peer = new VendorPeer(new AnthropicScript());

    @Override
    protected ChatRequest request(String behaviour, Map<String, ?> further) {
        return hi(behaviour, further);
    }

    @Override
    protected ChatModel model(Duration patience) {
        return model(AnthropicScript.KEY, patience);
    }

    private static ChatModel model(String key, Duration patience) {
        Timeouts timeouts = new Timeouts(patience, patience);
        URI base = URI.create(peer.url() + "/v1");
        return new AnthropicChatModel(new Endpoint("claude", base, key, timeouts), 4096, CLOCK);
    }

    @Test
    void saysAConversationWithToolsAndImagesInAnthropicsSchema() {
        model().complete(Conversations.full("200", Map.of("parallel_tool_calls", false)));

        Conversations.assertSame(
                peer.last().text(),
                """
                {'model': '200', 'max_tokens': 50, 'stream': false,
                 'system': [{'type': 'text', 'text': 'be brief'},
                  {'type': 'text', 'text': 'and kind'}],
                 'messages': [
                  {'role': 'user', 'content': [{'type': 'text', 'text': 'weather?'},
                   {'type': 'image', 'source': {'type': 'base64', 'media_type': 'image/png',
                    'data': 'aGk='}}]},
                  {'role': 'assistant', 'content': [
                   {'type': 'tool_use', 'id': 'c1', 'name': 'weather',
                    'input': {'city': 'Oslo', 'day': 12345678901, 'deep': null}},
                   {'type': 'tool_use', 'id': 'c2', 'name': 'weather',
                    'input': {'city': 'Rome'}}]},
                  {'role': 'user', 'content': [
                   {'type': 'tool_result', 'tool_use_id': 'c1', 'content': 'rain'},
                   {'type': 'tool_result', 'tool_use_id': 'c2', 'content': '{\\'t\\':1}'},
                   {'type': 'text', 'text': 'so?'}]}],
                 'temperature': 0.5, 'top_p': 0.9, 'stop_sequences': ['END'],
                 'tools': [{'name': 'weather', 'description': 'asks', 'strict': true,
                  'input_schema': {'type': 'object', 'properties':
                   {'city': {'type': 'string', 'minLength': 1}}}}],
                 'tool_choice': {'type': 'tool', 'name': 'weather',
                  'disable_parallel_tool_use': true},
                 'output_config': {'effort': 'low', 'format': {'type': 'json_schema',
                  'schema': {'type': 'object', 'title': 'report', 'description': 'a report'}}}}
                """);
    }

    @Test
    void namesTheUserByAHash() {
        model().complete(hi("200", Map.of("user", "Bo@example.org")));

        assertThat(peer.last().text())
                .contains(
                        "\"metadata\":{\"user_id\":"
                                + "\"191300d58bb0fab2ca1bf4c591abba918a51ce394e3dddd28212b65f3eff8e8f\"}");
    }

    @Test
    void handsImageAddressesOn() {
        Map<String, Object> image = Map.of("url", "https://example.org/cat.png", "detail", "auto");
        List<?> parts = List.of(Map.of("type", "image_url", "image_url", image));

        model().complete(
                        hi(
                                "200",
                                Map.of(
                                        "messages",
                                        List.of(Map.of("role", "user", "content", parts)))));

        assertThat(peer.last().text())
                .contains(
                        "{\"type\":\"image\",\"source\":{\"type\":\"url\","
                                + "\"url\":\"https://example.org/cat.png\"}}");
    }

    @Test
    void namesEveryFieldThatNobodyTook() {
        List<?> messages =
                List.of(
                        Map.of("role", "user", "content", "hi", "name", "Bo"),
                        Map.of(
                                "role",
                                "user",
                                "content",
                                List.of(Map.of("type", "input_audio", "input_audio", Map.of()))));

        assertThat(
                        model().unsupported(
                                        hi(
                                                "m",
                                                Map.of(
                                                        "messages",
                                                        messages,
                                                        "n",
                                                        2,
                                                        "temperature",
                                                        1.5,
                                                        "made_up",
                                                        "x",
                                                        "store",
                                                        false,
                                                        "logprobs",
                                                        false))))
                .containsExactlyInAnyOrder(
                        "messages[0].name",
                        "messages[1].content[0].type \"input_audio\"",
                        "n",
                        "temperature (above 1)",
                        "made_up");
    }

    @Test
    void countsCachedInputToo() {
        assertThat(model().complete(hi("200", Map.of())).usage())
                .isEqualTo(new Usage(9, 3L, 1L, 4, null));
    }

    @Test
    void tellsTheApplicationWhatTheCacheReadAndWrote() {
        assertThat(model().complete(hi("200", Map.of())).body())
                .extractingByKey("usage", InstanceOfAssertFactories.MAP)
                .containsEntry(
                        "prompt_tokens_details",
                        Map.of("cached_tokens", 3L, "cache_write_tokens", 1L));
    }

    @Test
    void repeatsTheVendorsWords() {
        assertThatThrownBy(() -> model().complete(hi("404", Map.of())))
                .hasMessage("provider \"claude\" answered 404: peer says 404");
    }

    @Test
    void neverShowsTheKey() {
        assertThatThrownBy(() -> model("sk-wrong", PATIENCE).complete(hi("200", Map.of())))
                .hasMessageContaining("401")
                .hasMessageNotContaining("sk-wrong");
    }

    @Test
    void cachesNoPromptUnasked() {
        assertThat(model().cachesPrompts()).isFalse();
    }

    @Test
    void refusesWhatItCannotSayWithoutSendingIt() {
        ChatRequest request = hi("200", Map.of("seed", 7, "logit_bias", Map.of("1", 2)));

        assertThat(model().unsupported(request)).containsExactlyInAnyOrder("seed", "logit_bias");
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
        assertThat(chunks.getLast().usage()).isEqualTo(new Usage(9, 3L, 1L, 4, null));
    }

    @Test
    void callsAnErrorInAStreamByItsTypeAndHandsOnNothingBeforeTheFirstWord() {
        List<Completion> chunks = new ArrayList<>();

        assertThatThrownBy(
                        () -> model().stream(hi(AnthropicScript.OVERLOADED, Map.of()), chunks::add))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Transient(529)))
                .hasMessageContaining("busy");
        assertThat(chunks).isEmpty();
    }

    @Test
    void leavesOutBlankTextsAndMessagesOfNothingElse() {
        model().complete(Conversations.blank("200"));

        Conversations.assertSame(
                peer.last().text(),
                """
                {'model': '200', 'max_tokens': 4096, 'stream': false, 'messages': [
                 {'role': 'user', 'content': [{'type': 'text', 'text': 'a'},
                  {'type': 'text', 'text': 'b'}]},
                 {'role': 'assistant', 'content': [{'type': 'text', 'text': 'c'}]}]}
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 998, 1005})
    void refusesArgumentsThatAreNestedTooDeep(int depth) {
        ChatRequest request = Conversations.called("200", Conversations.nested(depth));

        assertThatThrownBy(() -> model().complete(request))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Permanent(400)))
                .hasMessageEndingWith(
                        "messages[0].tool_calls[0].function.arguments (must be a JSON object)");
    }

    @Test
    void sendsArgumentsThatAreNestedAsDeepAsARequestMayBe() {
        String arguments = Conversations.nested(200);

        model().complete(Conversations.called("200", arguments));

        assertThat(peer.last().text()).contains("\"input\":" + arguments);
    }
}
