package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.KeyedRouter;
import io.paretorouter.fixture.LogLines;
import io.paretorouter.fixture.TestTable;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(KeyedRouter.class)
class RequestLogTest {
    private static final String SECRET = "what only the model may read";

    @TestHTTPResource("/")
    URI base;

    private final LogLines log = new LogLines("io.paretorouter.requests");

    @AfterEach
    void stopListening() {
        log.close();
    }

    private Http.Reply chat(String model, String further) {
        Http http = new Http(base);
        return http.send(request(http, model, further));
    }

    private static HttpRequest.Builder request(Http http, String model, String further) {
        String body =
                "{\"model\": \"%s\", \"messages\": [{\"role\": \"user\", \"content\": \"%s\"}] %s}"
                        .formatted(model, SECRET, further);
        return http.request("/v1/chat/completions")
                .header("Authorization", "Bearer " + KeyedRouter.KEY)
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private JsonNode line(Http.Reply reply) {
        return line(reply.header("x-request-id"));
    }

    private JsonNode line(String requestId) {
        String line = log.next(requestId);
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void tellsWhatBecameOfARequestInOneLineOfJson() {
        JsonNode line = line(chat("auto:best", ""));

        assertThat(line.path("status").asInt()).isEqualTo(200);
        assertThat(line.path("client").asText()).isEqualTo(KeyedRouter.KEY_NAME);
        assertThat(line.path("traceId").asText()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(line.path("model").asText()).isEqualTo(TestTable.LARGE);
        assertThat(line.path("table").asText()).isEqualTo(TestTable.VERSION);
        assertThat(line.path("costUsd").asDouble()).isEqualTo(0.00021);
        assertThat(line.path("baselineUsd").asDouble()).isEqualTo(0.00021);
        assertThat(line.path("inputTokens").asInt()).isEqualTo(9);
        assertThat(line.path("tableAgeSeconds").asLong()).isPositive();
        for (String span : new String[] {"queue", "embed", "decide", "firstByte", "total"}) {
            assertThat(line.path(span + "Ms").isNumber()).as(span).isTrue();
        }
    }

    @Test
    void tellsOfEachAttempt() {
        JsonNode line = line(chat("auto:best", ", \"stub\": {\"acme/large\": \"500\"}"));

        assertThat(line.path("calls").asInt()).isEqualTo(2);
        assertThat(line.at("/attempts/0/model").asText()).isEqualTo(TestTable.LARGE);
        assertThat(line.at("/attempts/0/outcome").asText()).isEqualTo("transient");
        assertThat(line.at("/attempts/0/status").asInt()).isEqualTo(500);
        assertThat(line.at("/attempts/1/outcome").asText()).isEqualTo("answered");
        assertThat(line.path("fellBack").asInt()).isEqualTo(1);
    }

    @Test
    void anAnswerOfTheFirstChoiceOrOfTheOnlyOneIsNoFallback() {
        JsonNode routed = line(chat("auto:best", ""));
        JsonNode named = line(chat(TestTable.SMALL, ""));
        JsonNode unanswered = line(chat(TestTable.SMALL, ", \"stub\": \"500\""));

        assertThat(routed.path("fellBack").asText()).isEqualTo("0");
        assertThat(named.path("fellBack").asText()).isEqualTo("0");
        assertThat(unanswered.has("fellBack")).isFalse();
    }

    @Test
    void tellsTheEstimatedCostOfAStreamThatBroke() {
        JsonNode line = line(chat("auto:best", ", \"stream\": true, \"stub\": \"cut\""));

        assertThat(line.path("error").asText()).isEqualTo("provider_error");
        assertThat(line.path("tokensEstimated").asBoolean()).isTrue();
        assertThat(line.path("outputTokens").asInt()).isEqualTo(2);
        assertThat(line.path("costUsd").asDouble()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0",
                "\"stub\": \"400\" | 0",
                "\"stub\": \"401\" | 1",
                "\"stub\": \"429\" | 1",
                "\"stub\": \"500\" | 1",
                "\"stream\": true | 0",
                "\"stream\": true, \"stub\": \"cut\" | 1",
                "\"stream\": true, \"stub\": \"error\" | 1",
                "\"routing\": {\"alpha\": 7} | 0"
            })
    void whatTheRouterOrAProviderIsToBlameForHasFailed(String further, String failed) {
        JsonNode line = line(chat("auto:best", further.isEmpty() ? "" : ", " + further));

        assertThat(line.path("failed").asText()).as(line::toString).isEqualTo(failed);
    }

    @Test
    void aClientThatLeavesIsNoFailure() throws IOException {
        Http http = new Http(base);
        HttpResponse<InputStream> response =
                http.send(
                        request(http, "auto", ", \"stream\": true, \"stub\": \"endless\""),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            assertThat(body.read()).isPositive();
        }

        JsonNode line = line(response.headers().firstValue("x-request-id").orElseThrow());
        assertThat(line.path("clientGone").asBoolean()).isTrue();
        assertThat(line.path("failed").asText()).isEqualTo("0");
    }

    @Test
    void tellsOfACallWithoutRouting() {
        JsonNode failed = line(chat(TestTable.SMALL, ", \"stub\": \"429\""));

        assertThat(failed.at("/attempts/0/status").asInt()).isEqualTo(429);
        assertThat(failed.path("error").asText()).isEqualTo("provider_rate_limited");
        assertThat(failed.has("costUsd")).isFalse();
        assertThat(failed.has("chosen")).isFalse();
    }

    @Test
    void tellsNoWordOfTheQueryAndNoKey() {
        Http.Reply reply = chat("auto", ", \"stub\": \"401\"");

        assertThat(log.next(reply.header("x-request-id")))
                .contains("provider_authentication")
                .doesNotContain(SECRET, KeyedRouter.KEY, KeyedRouter.PROVIDER_KEY);
    }

    private String metrics() {
        Http http = new Http(base);
        return http.send(
                        http.request("/q/metrics")
                                .header("Authorization", "Bearer " + KeyedRouter.KEY)
                                .GET())
                .body();
    }

    @Test
    void countsTokensOfEveryKindThatThePriceTellsApart() {
        chat(
                "auto:best",
                """
                , "stub_usage": {"prompt_tokens": 1000, "completion_tokens": 10,
                  "total_tokens": 1010, "prompt_tokens_details":
                  {"cached_tokens": 600, "cache_write_tokens": 300}}
                """);

        assertThat(metrics())
                .contains(
                        "pareto_tokens_total{kind=\"cached\",model=\"acme/large\"}",
                        "pareto_tokens_total{kind=\"cache_write\",model=\"acme/large\"}");
    }

    @Test
    void countsTheSameInTheMetrics() {
        chat("auto:best", "");

        assertThat(metrics())
                .contains(
                        "pareto_cost_usd_total{model=\"acme/large\"}",
                        "pareto_baseline_usd_total{model=\"acme/large\"}",
                        "pareto_tokens_total{kind=\"output\",model=\"acme/large\"}",
                        "pareto_attempts_total{model=\"acme/large\",outcome=\"answered\"}",
                        "pareto_first_byte_seconds_count",
                        "pareto_queue_seconds_count");
    }
}
