package io.paretorouter.core.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every provider adapter must do, against a stub of its provider on this machine that speaks
 * the vendor's own wire format.
 *
 * <p>The stub's behaviours: {@code 200} says "Hello world" and counts 9 tokens in, 4 out; {@code
 * no-usage} does not count; {@code tools} calls weather for Oslo and Rome at once; any other status
 * refuses with it, 429 with {@code Retry-After: 7}; {@code silent} never answers; {@code stall}
 * falls silent half-way; {@code cut} breaks the connection half-way; {@code unfinished} ends a
 * stream properly, but too early; {@code malformed}, {@code html} and {@code huge} are no answers
 * under status 200.
 */
public abstract class ChatModelContract {
    /** Longer than any answer takes on a machine that has much else to do. */
    protected static final Duration PATIENCE = Duration.ofSeconds(30);

    /** For providers that never answer. */
    private static final Duration IMPATIENCE = Duration.ofSeconds(1);

    private static final Map<String, Object> WEATHER =
            Map.of(
                    "tools",
                    List.of(
                            Map.of(
                                    "type",
                                    "function",
                                    "function",
                                    Map.of(
                                            "name",
                                            "weather",
                                            "parameters",
                                            Map.of(
                                                    "type",
                                                    "object",
                                                    "properties",
                                                    Map.of("city", Map.of("type", "string")))))));

    /** A request that makes the stub behave so, with further fields. */
    protected abstract ChatRequest request(String behaviour, Map<String, ?> further);

    /** The adapter, which gives up on silence after so long. */
    protected abstract ChatModel model(Duration patience);

    /** The adapter, which waits for an answer. */
    protected final ChatModel model() {
        return model(PATIENCE);
    }

    /** A request like "hi" with further fields. */
    protected static ChatRequest hi(String model, Map<String, ?> further) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("messages", List.of(Map.of("role", "user", "content", "hi")));
        body.putAll(further);
        return new ChatRequest(model, body);
    }

    private ChatRequest request(String behaviour) {
        return request(behaviour, Map.of());
    }

    @Test
    void answersInOpenAisSchema() {
        Completion answer = model().complete(request("200"));

        assertThat(answer.body()).containsEntry("object", "chat.completion");
        assertThat(answer.body()).containsKeys("id", "created", "model", "usage");
        assertThat(at(answer, "message"))
                .containsEntry("role", "assistant")
                .containsEntry("content", "Hello world");
        assertThat(finish(answer)).isEqualTo("stop");
    }

    @Test
    void countsTheUsage() {
        Usage usage = model().complete(request("200")).usage();

        assertThat(usage.inputTokens()).isEqualTo(9);
        assertThat(usage.outputTokens()).isEqualTo(4);
    }

    @Test
    void leavesTheUsageOpenWhereTheProviderDoes() {
        assertThat(model().complete(request("no-usage")).usage()).isNull();
        assertThat(streamed("no-usage", Map.of())).allMatch(chunk -> chunk.usage() == null);
    }

    @Test
    void streamsChunksWithTheUsageInTheLast() {
        List<Completion> chunks = streamed("200", Map.of());

        StringBuilder text = new StringBuilder();
        for (Completion chunk : chunks) {
            assertThat(chunk.body()).containsEntry("object", "chat.completion.chunk");
            text.append(at(chunk, "delta").getOrDefault("content", ""));
        }
        assertThat(text).hasToString("Hello world");
        assertThat(chunks.getLast().usage().inputTokens()).isEqualTo(9);
        assertThat(chunks.getLast().usage().outputTokens()).isEqualTo(4);
        assertThat(chunks.getLast().body().get("usage")).isInstanceOf(Map.class);
        assertThat(chunks.subList(0, chunks.size() - 1)).allMatch(chunk -> chunk.usage() == null);
        assertThat(chunks.stream().map(ChatModelContract::finish).filter(f -> f != null))
                .containsExactly("stop");
    }

    @Test
    void streamsTheTextInMoreThanOnePiece() {
        assertThat(
                        streamed("200", Map.of()).stream()
                                .map(chunk -> at(chunk, "delta").get("content"))
                                .filter(content -> content != null && !content.equals("")))
                .hasSizeGreaterThan(1);
    }

    @Test
    void callsToolsInParallel() {
        Completion answer = model().complete(request("tools", WEATHER));

        List<Map<String, Object>> calls = calls(at(answer, "message"));
        assertThat(finish(answer)).isEqualTo("tool_calls");
        assertThat(calls).hasSize(2).allMatch(call -> "function".equals(call.get("type")));
        assertThat(calls).extracting("id").doesNotContainNull().doesNotHaveDuplicates();
        assertThat(calls).extracting(call -> function(call).get("name")).containsOnly("weather");
        assertThat(calls)
                .extracting(call -> function(call).get("arguments"))
                .containsExactly("{\"city\":\"Oslo\"}", "{\"city\":\"Rome\"}");
    }

    @Test
    void streamsToolCallsAsDeltas() {
        Map<Object, StringBuilder> arguments = new LinkedHashMap<>();
        Map<Object, Object> ids = new LinkedHashMap<>();
        List<Completion> chunks = streamed("tools", WEATHER);
        for (Completion chunk : chunks) {
            for (Map<String, Object> call : calls(at(chunk, "delta"))) {
                ids.putIfAbsent(call.get("index"), call.get("id"));
                arguments
                        .computeIfAbsent(call.get("index"), index -> new StringBuilder())
                        .append(function(call).getOrDefault("arguments", ""));
            }
        }

        assertThat(ids.keySet()).containsExactly(0, 1);
        assertThat(ids.values()).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(arguments.values().stream().map(StringBuilder::toString))
                .containsExactly("{\"city\":\"Oslo\"}", "{\"city\":\"Rome\"}");
        assertThat(chunks.stream().map(ChatModelContract::finish).filter(f -> f != null))
                .containsExactly("tool_calls");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413, 422})
    void callsARefusalPermanent(int status) {
        assertFailure(String.valueOf(status), new ChatFailure.Permanent(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 529})
    void callsAServersFailureTransient(int status) {
        assertFailure(String.valueOf(status), new ChatFailure.Transient(status));
    }

    @Test
    void keepsHowLongToWaitAfterTooManyRequests() {
        assertFailure("429", new ChatFailure.Transient(429, Duration.ofSeconds(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"malformed", "html", "huge"})
    void callsWhatIsNoAnswerTransient(String behaviour) {
        assertFailure(behaviour, new ChatFailure.Transient(200));
    }

    @Test
    void callsSilenceTransient() {
        ChatModel model = model(IMPATIENCE);
        ChatFailure silence = new ChatFailure.Transient(0);

        assertFails(() -> model.complete(request("silent")), silence);
        assertFails(() -> model.stream(request("silent"), chunk -> {}), silence);
        assertFails(() -> model.stream(request("stall"), chunk -> {}), silence);
    }

    @Test
    void callsABrokenConnectionTransient() {
        assertFails(() -> model().complete(request("cut")), new ChatFailure.Transient(0));
        assertFails(
                () -> streamed("cut", Map.of()), new ChatFailure.Transient(statusOfACutStream()));
    }

    /** 0, or 200 for a client that cannot tell a broken stream from one that ended too early. */
    protected int statusOfACutStream() {
        return 0;
    }

    @Test
    void callsAStreamThatStopsHalfWayTransient() {
        assertFails(() -> streamed("unfinished", Map.of()), new ChatFailure.Transient(200));
    }

    @Test
    void handsOnTheChunksBeforeABreak() {
        List<Completion> chunks = new ArrayList<>();

        assertThatThrownBy(() -> model().stream(request("cut"), chunks::add))
                .isInstanceOf(ChatException.class);

        assertThat(chunks).isNotEmpty();
    }

    @Test
    void endsTheCallWhenTheReceiverThrows() {
        IllegalStateException enough = new IllegalStateException("enough");

        assertThatThrownBy(
                        () ->
                                model().stream(
                                        request("200"),
                                        chunk -> {
                                            throw enough;
                                        }))
                .isSameAs(enough);
    }

    @Test
    void doesNotLetAnInterruptedCallBeAskedElsewhere() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> model().complete(request("200")))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Permanent(0)));

        assertThat(Thread.interrupted()).isTrue();
    }

    private List<Completion> streamed(String behaviour, Map<String, ?> further) {
        List<Completion> chunks = new ArrayList<>();
        model().stream(request(behaviour, further), chunks::add);
        return chunks;
    }

    private void assertFailure(String behaviour, ChatFailure failure) {
        assertFails(() -> model().complete(request(behaviour)), failure);
        assertFails(() -> streamed(behaviour, Map.of()), failure);
    }

    private static void assertFails(ThrowingCallable call, ChatFailure failure) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> {
                            assertThat(e.failure()).isEqualTo(failure);
                            assertThat(e.getMessage()).isNotBlank();
                        });
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> choices(Completion completion) {
        return (List<Map<String, Object>>) completion.body().get("choices");
    }

    /** A part of the first choice; empty where there is no choice. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Completion completion, String part) {
        List<Map<String, Object>> choices = choices(completion);
        return choices.isEmpty() ? Map.of() : (Map<String, Object>) choices.getFirst().get(part);
    }

    private static @Nullable Object finish(Completion completion) {
        List<Map<String, Object>> choices = choices(completion);
        return choices.isEmpty() ? null : choices.getFirst().get("finish_reason");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> calls(Map<String, Object> message) {
        return (List<Map<String, Object>>) message.getOrDefault("tool_calls", List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> function(Map<String, Object> call) {
        return (Map<String, Object>) call.get("function");
    }
}
