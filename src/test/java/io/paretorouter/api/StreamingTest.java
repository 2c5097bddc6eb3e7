package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.StubProvider;
import io.paretorouter.fixture.StubbedRouter;
import io.paretorouter.fixture.TestTable;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StubbedRouter.class)
class StreamingTest {
    private static final String PATH = "/v1/chat/completions";

    @TestHTTPResource("/")
    URI base;

    @ConfigProperty(name = StubbedRouter.STUB_URL)
    String stub;

    private static String body(String model, String further) {
        return Bodies.hi(model, ", \"stream\": true" + further);
    }

    private Http.Reply stream(String model, String further) {
        return new Http(base).post(PATH, body(model, further));
    }

    private static JsonNode json(String data) throws IOException {
        return new ObjectMapper().readTree(data);
    }

    @Test
    void streamsTheAnswerUnderTheTablesName() throws IOException {
        Http.Reply reply = stream("auto:best", "");

        List<String> events = reply.events();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).startsWith("text/event-stream");
        assertThat(reply.header("x-pareto-model")).isEqualTo(TestTable.LARGE);
        assertThat(reply.header("x-pareto-attempts")).isEqualTo("1");
        assertThat(reply.raw().headers().map()).doesNotContainKey("x-pareto-cost-usd");
        assertThat(events.getLast()).isEqualTo("[DONE]");
        StringBuilder text = new StringBuilder();
        for (String event : events.subList(0, events.size() - 1)) {
            assertThat(json(event).path("model").asText()).isEqualTo(TestTable.LARGE);
            text.append(json(event).at("/choices/0/delta/content").asText());
        }
        assertThat(text).hasToString("Hello world");
    }

    @Test
    void asksForTheUsageAndTellsItsCostInTheLastChunk() throws IOException {
        List<String> events = stream("auto:best", "").events();

        JsonNode usage = json(events.get(events.size() - 2)).path("usage");
        assertThat(json(events.getFirst()).at("/echo/stream_options/include_usage").asBoolean())
                .isTrue();
        assertThat(usage.path("total_tokens").asInt()).isEqualTo(13);
        assertThat(usage.at("/pareto/costUsd").asText()).isEqualTo("2.1E-4");
        assertThat(usage.at("/pareto/baselineUsd").asText()).isEqualTo("2.1E-4");
        assertThat(usage.at("/pareto/model").asText()).isEqualTo(TestTable.LARGE);
        assertThat(usage.path("pareto").has("estimated")).isFalse();
    }

    @Test
    void sendsNoChunkWithoutChoicesToThoseWhoDidNotAskForUsage() throws IOException {
        List<String> events = stream("auto:best", "").events();

        assertThat(json(events.get(events.size() - 3)).at("/choices/0/finish_reason").asText())
                .isEqualTo("stop");
        for (String event : events.subList(0, events.size() - 1)) {
            assertThat(json(event).path("choices")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "no-usage"})
    void sendsTheUsageInAChunkOfItsOwnToThoseWhoAsk(String behaviour) throws IOException {
        List<String> events =
                stream(
                                "auto:best",
                                ", \"stream_options\": {\"include_usage\": true}, \"stub\": \""
                                        + behaviour
                                        + "\"")
                        .events();

        JsonNode last = json(events.get(events.size() - 2));
        JsonNode finish = json(events.get(events.size() - 3));
        assertThat(finish.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(last.path("choices").isArray()).isTrue();
        assertThat(last.path("choices")).isEmpty();
        assertThat(last.at("/usage/pareto/model").asText()).isEqualTo(TestTable.LARGE);
    }

    @Test
    void respectsAnApplicationThatWantsNoUsage() throws IOException {
        List<String> events =
                stream("auto", ", \"stream_options\": {\"include_usage\": false}").events();

        assertThat(json(events.getFirst()).at("/echo/stream_options/include_usage").asBoolean())
                .isTrue(); // the router wants it for itself
        assertThat(events).noneMatch(event -> event.contains("total_tokens"));
        assertThat(events.getLast()).isEqualTo("[DONE]");
    }

    @Test
    void estimatesTheUsageThatTheProviderDoesNotTellAndSaysSo() throws IOException {
        List<String> events = stream("auto:best", ", \"stub\": \"no-usage\"").events();

        JsonNode last = json(events.get(events.size() - 2));
        assertThat(last.at("/choices/0/delta").isEmpty()).isTrue();
        assertThat(last.at("/usage/completion_tokens").asInt()).isEqualTo(3);
        assertThat(last.at("/usage/pareto/estimated").asBoolean()).isTrue();
        assertThat(last.at("/usage/pareto/costUsd").asDouble()).isEqualTo(0.00014);
    }

    @Test
    void fallsBackBeforeTheFirstChunk() throws IOException {
        Http.Reply reply = stream("auto:best", ", \"stub\": {\"acme/large\": \"empty\"}");

        assertThat(reply.header("x-pareto-model")).isEqualTo(TestTable.MEDIUM);
        assertThat(reply.header("x-pareto-attempts")).isEqualTo("2");
        assertThat(json(reply.events().getFirst()).path("model").asText())
                .isEqualTo(TestTable.MEDIUM);
    }

    @ParameterizedTest
    @CsvSource({"429, 429", "500, 502", "400, 400", "401, 502", "html, 502", "empty, 502"})
    void givesAFailureBeforeTheFirstChunkItsStatus(String behaviour, int status) {
        Http.Reply reply = stream("auto", ", \"stub\": \"" + behaviour + "\"");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        assertThat(reply.error().path("message").asText()).isNotEmpty();
        assertThat(reply.raw().headers().map()).doesNotContainKey("x-pareto-attempts");
    }

    @ParameterizedTest
    @CsvSource({
        "cut, provider_error",
        "unfinished, provider_error",
        "error, provider_error",
        "stall, provider_timeout"
    })
    void endsABrokenStreamWithAnErrorEventAndWithoutDone(String behaviour, String code)
            throws IOException {
        Http.Reply reply = stream("auto", ", \"stub\": \"" + behaviour + "\"");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.events()).doesNotContain("[DONE]");
        assertThat(json(reply.events().getLast()).at("/error/code").asText()).isEqualTo(code);
    }

    @Test
    void streamsAConcreteModel() throws IOException {
        Http.Reply reply = stream(StubbedRouter.BESIDE, "");

        assertThat(reply.header("x-pareto-model")).isEqualTo(StubbedRouter.BESIDE);
        assertThat(json(reply.events().getFirst()).path("model").asText())
                .isEqualTo(StubbedRouter.BESIDE);
    }

    @Test
    void deliversAChunkBeforeTheNextOneExistsAndHangsUpWhenTheClientDoes() throws IOException {
        Http http = new Http(base);
        HttpRequest.Builder request =
                http.request(PATH)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        body("auto", ", \"stub\": \"endless\", \"user\": \"u1\"")));
        HttpResponse<InputStream> response =
                http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).contains("more ");
        }

        Http provider = new Http(URI.create(stub));
        assertThat(provider.get(StubProvider.PATH_HUNG_UP + "?u1").status()).isEqualTo(200);
    }
}
