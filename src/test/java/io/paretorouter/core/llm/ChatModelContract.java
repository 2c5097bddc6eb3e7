package io.paretorouter.core.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every provider adapter must do, against a stub of its provider on this machine. */
public abstract class ChatModelContract {
    /** What the stub does with a request. */
    protected enum Behaviour {
        /** Says "Hello world" and counts 9 tokens in, 4 out. */
        ANSWERS,
        /** Says "Hello world" and counts nothing. */
        ANSWERS_WITHOUT_USAGE,
        /** Status 400. */
        REFUSES,
        /** Status 401. */
        REFUSES_THE_KEY,
        /** Status 429. */
        LIMITS_THE_RATE,
        /** Status 500. */
        FAILS,
        /** Never answers. */
        KEEPS_SILENT,
        /** Breaks the connection half-way through its answer. */
        BREAKS_OFF,
        /** Sends something that is no answer under status 200. */
        TALKS_NONSENSE
    }

    /** A request that makes the stub behave so. */
    protected abstract ChatRequest request(Behaviour behaviour);

    /** The adapter, which gives up on silence within about a second. */
    protected abstract ChatModel model();

    /** A request like "hi" with further fields. */
    protected static ChatRequest request(String model, Map<String, ?> further) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("messages", List.of(Map.of("role", "user", "content", "hi")));
        body.putAll(further);
        return new ChatRequest(model, body);
    }

    @Test
    void answersInOpenAisSchema() {
        Completion answer = model().complete(request(Behaviour.ANSWERS));

        assertThat(answer.body()).containsEntry("object", "chat.completion");
        assertThat(at(answer, "message")).containsEntry("content", "Hello world");
    }

    @Test
    void countsTheUsage() {
        assertThat(model().complete(request(Behaviour.ANSWERS)).usage()).isEqualTo(new Usage(9, 4));
    }

    @Test
    void leavesTheUsageOpenWhereTheProviderDoes() {
        assertThat(model().complete(request(Behaviour.ANSWERS_WITHOUT_USAGE)).usage()).isNull();
    }

    @Test
    void streamsChunksWithTheUsageInTheLast() {
        List<Completion> chunks = new ArrayList<>();

        model().stream(request(Behaviour.ANSWERS), chunks::add);

        StringBuilder text = new StringBuilder();
        for (Completion chunk : chunks) {
            assertThat(chunk.body()).containsEntry("object", "chat.completion.chunk");
            text.append(at(chunk, "delta").getOrDefault("content", ""));
        }
        assertThat(text).hasToString("Hello world");
        assertThat(chunks.getLast().usage()).isEqualTo(new Usage(9, 4));
        assertThat(chunks.subList(0, chunks.size() - 1)).allMatch(chunk -> chunk.usage() == null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void callsARefusedRequestPermanent(boolean stream) {
        assertFailure(call(Behaviour.REFUSES, stream), new ChatFailure.Permanent(400));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void callsARefusedKeyPermanent(boolean stream) {
        assertFailure(call(Behaviour.REFUSES_THE_KEY, stream), new ChatFailure.Permanent(401));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void callsARateLimitTransient(boolean stream) {
        assertFailure(call(Behaviour.LIMITS_THE_RATE, stream), new ChatFailure.Transient(429));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void callsAServerErrorTransient(boolean stream) {
        assertFailure(call(Behaviour.FAILS, stream), new ChatFailure.Transient(500));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void callsSilenceTransient(boolean stream) {
        assertFailure(call(Behaviour.KEEPS_SILENT, stream), new ChatFailure.Transient(0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void callsABrokenConnectionTransient(boolean stream) {
        assertFailure(call(Behaviour.BREAKS_OFF, stream), new ChatFailure.Transient(0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void callsNonsenseTransient(boolean stream) {
        assertFailure(call(Behaviour.TALKS_NONSENSE, stream), new ChatFailure.Transient(200));
    }

    @Test
    void handsOnTheChunksBeforeABreak() {
        List<Completion> chunks = new ArrayList<>();

        assertThatThrownBy(() -> model().stream(request(Behaviour.BREAKS_OFF), chunks::add))
                .isInstanceOf(ChatException.class);

        assertThat(chunks).isNotEmpty();
    }

    @Test
    void endsTheCallWhenTheReceiverThrows() {
        IllegalStateException enough = new IllegalStateException("enough");

        assertThatThrownBy(
                        () ->
                                model().stream(
                                        request(Behaviour.ANSWERS),
                                        chunk -> {
                                            throw enough;
                                        }))
                .isSameAs(enough);
    }

    private ThrowingCallable call(Behaviour behaviour, boolean stream) {
        return stream
                ? () -> model().stream(request(behaviour), chunk -> {})
                : () -> model().complete(request(behaviour));
    }

    private static void assertFailure(ThrowingCallable call, ChatFailure failure) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> {
                            assertThat(e.failure()).isEqualTo(failure);
                            assertThat(e.getMessage()).isNotBlank();
                        });
    }

    /** A part of the first choice; empty where there is no choice. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Completion completion, String part) {
        List<Map<String, Map<String, Object>>> choices =
                (List<Map<String, Map<String, Object>>>) completion.body().get("choices");
        return choices.isEmpty() ? Map.of() : choices.getFirst().get(part);
    }
}
