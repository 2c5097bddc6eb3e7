package io.paretorouter.adapter.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.adapter.http.Endpoint;
import io.paretorouter.adapter.http.Failures;
import io.paretorouter.adapter.http.Json;
import io.paretorouter.adapter.http.Timeouts;
import io.paretorouter.adapter.http.Tree;
import io.paretorouter.adapter.http.VendorError;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatModelContract;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Usage;
import io.paretorouter.fixture.Conversations;
import io.paretorouter.fixture.VendorPeer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class GeminiChatModelTest extends ChatModelContract {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(77));

    @AutoClose private static final VendorPeer peer = new VendorPeer(new GeminiScript());

    @Override
    protected ChatRequest request(String behaviour, Map<String, ?> further) {
        return hi(behaviour, further);
    }

    @Override
    protected ChatModel model(Duration patience) {
        Timeouts timeouts = new Timeouts(patience, patience);
        URI base = URI.create(peer.url() + "/v1beta");
        return new GeminiChatModel(new Endpoint("google", base, GeminiScript.KEY, timeouts), CLOCK);
    }

    @Test
    void saysAConversationWithToolsAndImagesInGeminisSchema() {
        model().complete(Conversations.full("200", Map.of("seed", 7)));

        Conversations.assertSame(
                peer.last().text(),
                """
                {'systemInstruction': {'parts': [{'text': 'be brief'}, {'text': 'and kind'}]},
                 'contents': [
                  {'role': 'user', 'parts': [{'text': 'weather?'},
                   {'inlineData': {'mimeType': 'image/png', 'data': 'aGk='}}]},
                  {'role': 'model', 'parts': [
                   {'functionCall': {'id': 'c1', 'name': 'weather',
                     'args': {'city': 'Oslo', 'day': 12345678901, 'deep': null}},
                    'thoughtSignature': 'c2ln'},
                   {'functionCall': {'id': 'c2', 'name': 'weather', 'args': {'city': 'Rome'}}}]},
                  {'role': 'user', 'parts': [
                   {'functionResponse': {'id': 'c1', 'name': 'weather',
                    'response': {'output': 'rain'}}},
                   {'functionResponse': {'id': 'c2', 'name': 'weather', 'response': {'t': 1}}},
                   {'text': 'so?'}]}],
                 'tools': [{'functionDeclarations': [{'name': 'weather', 'description': 'asks',
                  'parametersJsonSchema': {'type': 'object', 'properties':
                   {'city': {'type': 'string', 'minLength': 1}}}}]}],
                 'toolConfig': {'functionCallingConfig':
                  {'mode': 'ANY', 'allowedFunctionNames': ['weather']}},
                 'generationConfig': {'maxOutputTokens': 50, 'temperature': 0.5, 'topP': 0.9,
                  'seed': 7, 'stopSequences': ['END'], 'thinkingConfig': {'thinkingBudget': 1024},
                  'responseMimeType': 'application/json', 'responseJsonSchema':
                  {'type': 'object', 'title': 'report', 'description': 'a report'}}}
                """);
    }

    @Test
    void dropsTheUserWhomTheApiHasNoPlaceFor() {
        ChatRequest request = hi("200", Map.of("user", "Bo"));

        assertThat(model().unsupported(request)).isEmpty();
    }

    @Test
    void countsThoughtsAsOutput() {
        assertThat(model().complete(hi("200", Map.of())).usage())
                .isEqualTo(new Usage(9, 2L, 4, 1L));
    }

    @Test
    void handsSignaturesOfThoughtsOutWithTheirCalls() {
        assertThat(model().complete(hi("tools", Map.of())).body().toString())
                .contains("extra_content={google={thought_signature=c2ln}}");
    }

    @Test
    void refusesWhatItCannotSayWithoutSendingIt() {
        Map<String, Object> link = Map.of("url", "https://example.org/cat.png");
        List<?> parts = List.of(Map.of("type", "image_url", "image_url", link));
        ChatRequest request =
                hi("200", Map.of("messages", List.of(Map.of("role", "user", "content", parts))));

        assertThat(model().unsupported(request))
                .containsExactly("messages[0].content[0].image_url.url (must be a data: URL)");
        assertThatThrownBy(() -> model().complete(request))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Permanent(400)));
    }

    @Test
    void callsABlockedPromptPermanent() {
        GeminiAnswers answers = new GeminiAnswers(new Failures("google", null));
        Tree blocked = new Tree(Map.of("promptFeedback", Map.of("blockReason", "SAFETY")));

        assertThatThrownBy(() -> answers.candidate(blocked))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Permanent(400)))
                .hasMessageContaining("SAFETY");
    }

    @Test
    void readsTheWaitAndARefusedKeyOutOfAnErrorsDetails() throws IOException {
        Tree limited = tree("{'error':{'details':[{'retryDelay':'34.5s'}]}}");
        Tree keyless = tree("{'error':{'details':[{'reason':'API_KEY_INVALID'}]}}");

        assertThat(GeminiAnswers.error(limited, new VendorError(429, "slow", null)).retryAfter())
                .isEqualTo(Duration.ofMillis(34_500));
        assertThat(GeminiAnswers.error(keyless, new VendorError(400, "no", null)).status())
                .isEqualTo(401);
    }

    @Test
    void sendsAResultAsTextThatIsNestedTooDeepForAnObject() {
        String deep = Conversations.nested(998);

        model().complete(Conversations.answered("200", deep));

        assertThat(peer.last().text())
                .contains("{\"output\":\"" + deep.replace("\"", "\\\"") + "\"}");
    }

    @Test
    void leavesOutACachedPartThatExceedsThePrompt() throws IOException {
        Tree usage =
                tree(
                        "{'promptTokenCount':9,'toolUsePromptTokenCount':5,"
                                + "'cachedContentTokenCount':10,'candidatesTokenCount':4}");

        assertThat(GeminiAnswers.usage(usage)).isEqualTo(new Usage(14, 4));
    }

    private static Tree tree(String json) throws IOException {
        return new Tree(Json.object(json.replace('\'', '"')));
    }

    @Test
    void callsAFailedAnswerNoAnswer() {
        GeminiAnswers answers = new GeminiAnswers(new Failures("google", null));

        assertThat(answers.finish("STOP", true)).isEqualTo("tool_calls");
        assertThat(answers.finish("MAX_TOKENS", false)).isEqualTo("length");
        assertThat(answers.finish("SAFETY", false)).isEqualTo("content_filter");
        assertThatThrownBy(() -> answers.finish("MALFORMED_FUNCTION_CALL", false))
                .isInstanceOf(ChatException.class);
    }
}
