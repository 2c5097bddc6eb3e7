package io.paretorouter.adapter.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.adapter.http.Endpoint;
import io.paretorouter.adapter.http.Json;
import io.paretorouter.adapter.http.Timeouts;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.llm.Usage;
import io.paretorouter.fixture.VendorPeer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers send that speak OpenAI's chat completions nearly, or not at all. */
class OpenAiDialectsTest {
    private static final String WORD = chunk("{'index':0,'delta':{'content':'Hi'}}");
    private static final String FINISH = chunk("{'index':0,'delta':{},'finish_reason':'stop'}");
    private static final String USAGE =
            "data: {'choices':[],'usage':{'prompt_tokens':9,'completion_tokens':4}}\n\n";

    @AutoClose private static final VendorPeer peer = new VendorPeer(new RawScript());

    private final OpenAiChatModel model = model(false);

    private static OpenAiChatModel model(boolean tellsCost) {
        return model(tellsCost, true);
    }

    private static OpenAiChatModel model(boolean tellsCost, boolean asksUsage) {
        Timeouts timeouts = new Timeouts(Duration.ofSeconds(30), Duration.ofSeconds(30));
        return new OpenAiChatModel(
                new Endpoint("near", URI.create(peer.url() + "/v1"), null, timeouts),
                tellsCost,
                asksUsage);
    }

    private static String chunk(String choice) {
        return "data: {'choices':[" + choice + "]}\n\n";
    }

    private static ChatRequest answeredBy(String text) {
        return new ChatRequest(text.replace('\'', '"'), Map.of());
    }

    private List<Completion> streamed(String text) {
        List<Completion> chunks = new ArrayList<>();
        model.stream(answeredBy(text), chunks::add);
        return chunks;
    }

    private static void assertNoAnswer(ThrowingCallable call, String why) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.Transient(200)))
                .hasMessage("provider \"near\" " + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "data: [DONE]", "data: [DONE]\n", "data:  [DONE] \n\n", ": bye\n\n"})
    void takesTheEndAfterAFinishReasonForTheEndOfTheAnswer(String end) {
        assertThat(streamed(WORD + FINISH + end)).hasSize(2);
    }

    @Test
    void handsOnTheUsageThatComesAfterTheFinishReason() {
        List<Completion> chunks = streamed(WORD + FINISH + USAGE);

        assertThat(chunks).hasSize(3);
        assertThat(chunks.getLast().usage()).isEqualTo(new Usage(9, 4));
    }

    @Test
    void countsWhatAProviderTellsThatIsNotAskedForIt() {
        List<Completion> chunks = new ArrayList<>();

        model(false, false).stream(answeredBy(WORD + FINISH + USAGE), chunks::add);

        assertThat(peer.last().text()).doesNotContain("stream_options");
        assertThat(chunks.getLast().usage()).isEqualTo(new Usage(9, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"include_usage\":true}",
                "{\"include_usage\":false}",
                "{\"other\":1}",
                "null"
            })
    void tellsAProviderThatIsNotAskedOnlyWhatTheApplicationSaid(String options) throws IOException {
        ChatRequest request = answeredBy(WORD + FINISH);
        Map<String, @Nullable Object> body = Json.object("{\"stream_options\":" + options + "}");

        model(false, false).stream(new ChatRequest(request.model(), body), chunk -> {});

        assertThat(peer.last().text()).contains("\"stream_options\":" + options);
    }

    private static @Nullable Double charged(OpenAiChatModel model, String cost) {
        String usage = "'prompt_tokens':9,'completion_tokens':4" + cost;
        List<Completion> chunks = new ArrayList<>();
        model.stream(
                answeredBy(WORD + FINISH + "data: {'choices':[],'usage':{" + usage + "}}\n\n"),
                chunks::add);
        return chunks.getLast().usage().chargedUsd();
    }

    @Test
    void readsWhatWasChargedOfAProviderThatTellsItInUsd() {
        assertThat(charged(model(true), ",'cost':0.0042")).isEqualTo(0.0042);
        assertThat(charged(model(true), ",'cost':0")).isZero();
        assertThat(charged(model(false), ",'cost':0.0042")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",'cost':-1", ",'cost':'0.1'", ",'cost':{'total':1}", ",'cost':1e999"})
    void takesNothingElseForWhatWasCharged(String cost) {
        assertThat(charged(model(true), cost)).isNull();
    }

    @Test
    void takesAWordAfterTheFinishReasonForAWholeAnswerToo() {
        assertThat(streamed(WORD + FINISH + WORD)).hasSize(3); // the usage's chunk, at OpenRouter
    }

    @Test
    void takesDoneForTheEndWhereNobodyGivesAFinishReason() {
        assertThat(streamed(WORD + "data: [DONE]\n\n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data: [DONE]\n", "data: \n\n"})
    void callsAStreamThatEndsWithoutAFinishReasonCutOff(String end) {
        String empty = chunk("{'index':0,'delta':{},'finish_reason':''}");

        assertNoAnswer(() -> streamed(WORD + end), "cut its stream off before [DONE]");
        assertNoAnswer(() -> streamed(WORD + empty + end), "cut its stream off before [DONE]");
    }

    @Test
    void callsAStreamCutOffWhereOneOfItsChoicesIsNotFinished() {
        String second = chunk("{'index':1,'delta':{'content':'Ho'}}");

        assertNoAnswer(() -> streamed(WORD + second + FINISH), "cut its stream off before [DONE]");
    }

    @Test
    void skipsHeartbeats() {
        assertThat(streamed("data:\n\n" + WORD + "data:  \n\n" + FINISH)).hasSize(2);
        assertNoAnswer(
                () -> streamed("data:\n\ndata: [DONE]\n\n"), "sent a stream without a chunk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'object':'error','message':'model overloaded'}",
                "{'detail':'overloaded'}",
                "{'choices':null}",
                "{'choices':{}}"
            })
    void callsWhatHasNoChoicesNoAnswer(String body) {
        List<Completion> chunks = new ArrayList<>();

        assertNoAnswer(() -> model.complete(answeredBy(body)), "sent no choices");
        assertNoAnswer(
                () -> model.stream(answeredBy("data: " + body + "\n\n" + FINISH), chunks::add),
                "sent no choices");
        assertThat(chunks).isEmpty();
    }

    @Test
    void callsAnAnswerWithoutASingleChoiceNoAnswer() {
        assertNoAnswer(() -> model.complete(answeredBy("{'choices':[]}")), "sent no choices");
    }

    @Test
    void takesChunksWithoutAChoiceBesideThoseThatHaveOne() {
        String filters = "data: {'choices':[],'prompt_filter_results':[]}\n\n";
        String counts = "data: {'usage':{'prompt_tokens':9,'completion_tokens':4}}\n\n";

        List<Completion> chunks = streamed(filters + WORD + FINISH + counts);

        assertThat(chunks).hasSize(4);
        assertThat(chunks.getLast().usage()).isEqualTo(new Usage(9, 4));
    }
}
