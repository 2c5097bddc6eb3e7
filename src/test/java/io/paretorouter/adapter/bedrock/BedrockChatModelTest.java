package io.paretorouter.adapter.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.adapter.http.Timeouts;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatModelContract;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Usage;
import io.paretorouter.fixture.Conversations;
import io.paretorouter.fixture.VendorPeer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class BedrockChatModelTest extends ChatModelContract {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(77));

    private static final String REFUSED = "broke off: Connection refused";

    @AutoClose private static final VendorPeer peer = new VendorPeer(new BedrockScript());

    private static final ChatModel PATIENT = model(BedrockScript.SECRET, peer.url(), PATIENCE);

    @Override
    protected ChatRequest request(String behaviour, Map<String, ?> further) {
        return hi("vendor:" + behaviour, further); // a colon, which a signature encodes twice
    }

    @Override
    protected ChatModel model(Duration patience) {
        return patience.equals(PATIENCE)
                ? PATIENT
                : model(BedrockScript.SECRET, peer.url(), patience);
    }

    @Override
    protected int statusOfACutStream() {
        return 200; // the AWS SDK ends a broken stream like a whole one
    }

    private static ChatModel model(String secret, String url, Duration patience) {
        return new BedrockChatModel(
                new BedrockSettings(
                        "aws",
                        BedrockScript.REGION,
                        URI.create(url),
                        new Timeouts(patience, patience)),
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(BedrockScript.KEY_ID, secret)),
                CLOCK);
    }

    @Test
    void saysAConversationWithToolsAndImagesInConversesSchema() {
        model().complete(Conversations.full("vendor:200", Map.of()));

        Conversations.assertSame(
                peer.last().text(),
                """
                {'system': [{'text': 'be brief'}, {'text': 'and kind'}],
                 'messages': [
                  {'role': 'user', 'content': [{'text': 'weather?'},
                   {'image': {'format': 'png', 'source': {'bytes': 'aGk='}}}]},
                  {'role': 'assistant', 'content': [
                   {'toolUse': {'toolUseId': 'c1', 'name': 'weather',
                     'input': {'city': 'Oslo', 'day': 12345678901, 'deep': null}}},
                   {'toolUse': {'toolUseId': 'c2', 'name': 'weather', 'input': {'city': 'Rome'}}}]},
                  {'role': 'user', 'content': [
                   {'toolResult': {'toolUseId': 'c1', 'content': [{'text': 'rain'}]}},
                   {'toolResult': {'toolUseId': 'c2', 'content': [{'text': '{\\'t\\':1}'}]}},
                   {'text': 'so?'}]}],
                 'inferenceConfig': {'maxTokens': 50, 'temperature': 0.5, 'topP': 0.9,
                  'stopSequences': ['END']},
                 'toolConfig': {'tools': [{'toolSpec': {'name': 'weather', 'description': 'asks',
                  'strict': true, 'inputSchema': {'json': {'type': 'object', 'properties':
                   {'city': {'type': 'string', 'minLength': 1}}}}}}],
                  'toolChoice': {'tool': {'name': 'weather'}}},
                 'outputConfig': {'effort': 'low', 'textFormat': {'type': 'json_schema',
                  'structure': {'jsonSchema': {'name': 'report', 'description': 'a report',
                   'schema': '{\\'type\\':\\'object\\'}'}}}}}
                """);
    }

    @Test
    void leavesOutBlankTextsAndMessagesOfNothingElse() {
        model().complete(Conversations.blank("vendor:200"));

        Conversations.assertSame(
                peer.last().text(),
                """
                {'messages': [{'role': 'user', 'content': [{'text': 'a'}, {'text': 'b'}]},
                  {'role': 'assistant', 'content': [{'text': 'c'}]}], 'inferenceConfig': {}}
                """);
    }

    @Test
    void describesTheToolsOfAHistoryWhereARequestHasNone() {
        model().complete(Conversations.answered("vendor:200", "rain"));

        Conversations.assertSame(
                peer.last().text(),
                """
                {'messages': [
                  {'role': 'assistant', 'content': [
                   {'toolUse': {'toolUseId': 'c1', 'name': 'weather', 'input': {}}}]},
                  {'role': 'user', 'content': [
                   {'toolResult': {'toolUseId': 'c1', 'content': [{'text': 'rain'}]}}]}],
                 'toolConfig': {'tools': [{'toolSpec': {'name': 'weather',
                   'inputSchema': {'json': {'type': 'object'}}}}], 'toolChoice': {'auto': {}}},
                 'inferenceConfig': {}}
                """);
    }

    @Test
    void describesAToolOfAHistoryOnceHoweverOftenItWasCalled() {
        Map<String, Object> none = Map.of("tools", List.of(), "tool_choice", "auto");

        model().complete(Conversations.full("vendor:200", none));

        assertThat(peer.last().text()).containsOnlyOnce("\"toolSpec\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void sendsNoBlankDescriptionOfATool(String blank) {
        Map<String, Object> function = Map.of("name", "weather", "description", blank);
        List<?> tools = List.of(Map.of("type", "function", "function", function));

        model().complete(request("200", Map.of("tools", tools)));

        assertThat(peer.last().text())
                .contains("\"toolSpec\":{\"name\":\"weather\",\"inputSchema\"");
    }

    @Test
    void sendsMetadataAndAHashOfTheUserToTheInvocationLog() {
        Map<String, String> metadata = Map.of("team A", "blue:_@$#=/+,-.7");

        model().complete(request("200", Map.of("user", "Bo!", "metadata", metadata)));

        assertThat(peer.last().text())
                .contains(
                        "\"requestMetadata\":{\"team A\":\"blue:_@$#=/+,-.7\",\"user\":\""
                                + "78c5b48d750ed1d8261910fe3513568364ba8a4e1e916e156bdfe822b47ff341\"}");
    }

    @Test
    void cachesNoPromptUnasked() {
        assertThat(model().cachesPrompts()).isFalse();
    }

    @Test
    void refusesMetadataThatTheInvocationLogHasNoPlaceFor() {
        assertMetadata(Map.of("", "v"), "metadata. (WHY)");
        assertMetadata(Map.of("k", "v".repeat(257)), "metadata.k (WHY)");
        assertMetadata(Map.of("ü", "v"), "metadata.ü (WHY)");
        assertMetadata(Map.of("k", "50%", "l", "v"), "metadata.k (WHY)");
        assertMetadata(Map.of("k", 1), "metadata.k (WHY)");
    }

    private void assertMetadata(Map<String, Object> metadata, String refused) {
        assertThat(model().unsupported(request("200", Map.of("metadata", metadata))))
                .containsExactly(
                        refused.replace(
                                "WHY",
                                "name and value must match [a-zA-Z0-9\\s:_@$#=/+,.-]{0,256}"));
    }

    @Test
    void refusesMoreMetadataThanTheInvocationLogHasPlaceFor() {
        Map<String, String> metadata = new HashMap<>();
        for (int i = 0; i < 16; i++) {
            metadata.put("k" + i, "");
        }
        Map<String, Object> fields = new HashMap<>(Map.of("metadata", metadata));

        assertThat(model().unsupported(request("200", fields))).isEmpty();

        fields.put("user", "Bo");

        assertThat(model().unsupported(request("200", fields)))
                .containsExactly("metadata (more than 16 entries, user among them)");
    }

    @Test
    void countsCachedInputToo() {
        assertThat(model().complete(request("200", Map.of())).usage())
                .isEqualTo(new Usage(9, 3L, 1L, 4, null));
    }

    @Test
    void isRefusedWithAnotherSecret() {
        ChatRequest request = request("200", Map.of());

        assertThatThrownBy(() -> model("another", peer.url(), PATIENCE).complete(request))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Permanent(403)))
                .hasMessage("provider \"aws\" answered 403: peer says 403");
    }

    @Test
    void hearsOfEveryRefusedConnection() {
        ChatModel nobody = model(BedrockScript.SECRET, "http://127.0.0.1:1", PATIENCE);
        ChatRequest request = request("200", Map.of());

        for (int i = 0; i < 200; i++) { // one in forty got lost, and its call timed out
            assertThatThrownBy(() -> nobody.complete(request)).hasMessageEndingWith(REFUSED);
            assertThatThrownBy(() -> nobody.stream(request, chunk -> {}))
                    .isInstanceOfSatisfying(
                            ChatException.class,
                            e -> assertThat(e.failure()).isInstanceOf(ChatFailure.Transient.class))
                    .hasMessageEndingWith(REFUSED);
        }
    }

    @Test
    void callsAnExceptionInAStreamByItsKind() {
        ChatRequest request = request(BedrockScript.FAILS_IN_STREAM, Map.of());
        ChatModel model = model();

        for (int i = 0; i < 300; i++) { // one in fifty was called cancelled
            assertThatThrownBy(() -> model.stream(request, chunk -> {}))
                    .isInstanceOfSatisfying(
                            ChatException.class,
                            e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Transient(429)))
                    .hasMessageContaining("peer says 429");
        }
    }

    @Test
    void refusesWhatItCannotSayWithoutSendingIt() {
        ChatRequest request = request("200", Map.of("seed", 7, "tool_choice", "none"));

        assertThat(model().unsupported(request))
                .containsExactlyInAnyOrder("seed", "tool_choice (without tools)");
        assertThatThrownBy(() -> model().complete(request))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Permanent(400)));
    }
}
