package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.StubbedRouter;
import io.paretorouter.fixture.TestTable;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(StubbedRouter.class)
class ChatTest {
    private static final String PATH = "/v1/chat/completions";

    @TestHTTPResource("/")
    URI base;

    private Http.Reply chat(String model, String further) {
        return new Http(base).post(PATH, Bodies.hi(model, further));
    }

    @ParameterizedTest
    @CsvSource({
        "auto, acme/medium, 0.5",
        "auto:cheap, acme/small, 0.2",
        "auto:balanced, acme/medium, 0.5",
        "auto:best, acme/large, 0.95",
        "pareto-0, acme/small, 0.0",
        "pareto-0.53, acme/medium, 0.53",
        "pareto-1.0, acme/large, 1.0"
    })
    void routesByTheAlphaInTheModelName(String asked, String answers, String alpha) {
        Http.Reply reply = chat(asked, "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("model").asText()).isEqualTo(answers);
        assertThat(reply.json().at("/choices/0/message/content").asText()).isEqualTo("Hello world");
        assertThat(reply.json().at("/echo/model").asText()).isEqualTo(answers);
        assertThat(reply.header("x-pareto-model")).isEqualTo(answers);
        assertThat(reply.header("x-pareto-alpha")).isEqualTo(alpha);
    }

    @Test
    void tellsOfTheDecisionInHeaders() {
        Http.Reply reply = chat("auto:best", "");

        assertThat(reply.header("content-type")).isEqualTo("application/json");
        assertThat(reply.header("x-pareto-view")).isEqualTo("full");
        assertThat(reply.header("x-pareto-table")).isEqualTo(TestTable.VERSION);
        assertThat(Long.parseLong(reply.header("x-pareto-decision-us"))).isPositive();
        assertThat(reply.header("x-pareto-expected-cost-usd")).isEqualTo("0.01");
        assertThat(reply.header("x-pareto-baseline-usd")).isEqualTo("0.00021");
        assertThat(reply.header("x-pareto-attempts")).isEqualTo("1");
        assertThat(reply.header("x-pareto-cost-usd")).isEqualTo("0.00021");
    }

    @Test
    void leavesTheCostOutWhereThePriceIsUnknown() {
        assertThat(chat("auto:balanced", "").raw().headers().map())
                .doesNotContainKey("x-pareto-cost-usd");
    }

    @Test
    void tellsWhatTheProviderChargedWhetherAPriceIsKnownOrNot() {
        String charged =
                """
                , "stub_usage": {"prompt_tokens": 9, "completion_tokens": 4, "cost": 0.0042}
                """;

        assertThat(chat("auto:balanced", charged).header("x-pareto-cost-usd")).isEqualTo("0.0042");
        Http.Reply priced = chat("auto:best", charged);
        assertThat(priced.header("x-pareto-cost-usd")).isEqualTo("0.0042");
        assertThat(priced.header("x-pareto-baseline-usd")).isEqualTo("0.00021");
    }

    @Test
    void estimatesTheCostWhereTheUsageIsUnknownAndSaysSo() {
        Http.Reply reply = chat("auto:best", ", \"stub\": \"no-usage\"");

        // {"role": "user", "content": "hi"}: 4 + 4 + 7 + 2 bytes, "Hello world": 11
        assertThat(reply.header("x-pareto-cost-usd")).isEqualTo("0.00014");
        assertThat(reply.header("x-pareto-cost-estimated")).isEqualTo("true");
        assertThat(reply.json().has("usage")).isFalse();
    }

    @Test
    void pricesWhatCameFromTheProvidersCache() {
        Http.Reply reply =
                chat(
                        StubbedRouter.BESIDE,
                        """
                        , "stub_usage": {"prompt_tokens": 1000, "completion_tokens": 10,
                          "total_tokens": 1010, "prompt_tokens_details":
                          {"cached_tokens": 600, "cache_write_tokens": 300}}
                        """);

        // 100 at 1, 600 at 0.1, 300 at 1.25, 10 at 2 USD per million
        assertThat(reply.header("x-pareto-cost-usd")).isEqualTo("0.000555");
    }

    @Test
    void tellsWhatTheSameTokensWouldHaveCostOnTheBestSingleModel() {
        Http.Reply reply = chat("auto:cheap", "");

        assertThat(reply.header("x-pareto-cost-usd")).isEqualTo("0.0000025");
        assertThat(reply.header("x-pareto-baseline-usd")).isEqualTo("0.00021");
        assertThat(reply.raw().headers().map()).doesNotContainKey("x-pareto-cost-estimated");
    }

    @Test
    void passesATraceOnToTheProvider() {
        String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        String body = "{\"model\": \"auto\", \"messages\": [{\"role\": \"user\"}]}";
        Http http = new Http(base);
        Http.Reply reply =
                http.send(
                        http.request(PATH)
                                .header("traceparent", parent)
                                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(reply.json().path("echo_traceparent").asText()).isEqualTo(parent);
        assertThat(chat("auto", "").json().path("echo_traceparent").isNull()).isTrue();
    }

    @Test
    void passesUnknownFieldsAndNumbersThroughBothWays() {
        Http.Reply reply =
                chat(
                        "auto",
                        """
                        , "temperature": 0.1, "seed": 12345678901234567890, "top_p": 1e-7,
                          "x": [null, {"y": 1.50}],
                          "text": "\\ud83d \\ud83d\\ude00 é"
                        """);

        JsonNode echo = reply.json().path("echo");
        assertThat(reply.json().path("vendor_extra").asText()).isEqualTo("kept");
        assertThat(reply.body())
                .contains("\"temperature\":0.1", "12345678901234567890", "{\"y\":1.5");
        assertThat(echo.path("text").asText()).isEqualTo("\ud83d \ud83d\ude00 é");
        assertThat(echo.has("routing")).isFalse();
        assertThat(echo.path("stream").asBoolean(true)).isFalse();
    }

    @Test
    void callsTheProviderWithTheRoutersKeyNotTheClients() {
        assertThat(chat("auto", "").json().path("echo_authorization").asText())
                .isEqualTo("Bearer " + StubbedRouter.PROVIDER_KEY);
    }

    @Test
    void callsAConcreteModelWithoutRouting() {
        Http.Reply reply = chat(TestTable.LARGE, "");

        assertThat(reply.json().path("model").asText()).isEqualTo(TestTable.LARGE);
        assertThat(reply.header("x-pareto-model")).isEqualTo(TestTable.LARGE);
        assertThat(reply.header("x-pareto-attempts")).isEqualTo("1");
        assertThat(reply.header("x-pareto-cost-usd")).isEqualTo("0.00021");
        assertThat(reply.raw().headers().map()).doesNotContainKey("x-pareto-alpha");
    }

    @Test
    void callsAModelOfTheModelsFileByItsNameThere() {
        Http.Reply reply = chat(StubbedRouter.BESIDE, "");

        assertThat(reply.json().path("model").asText()).isEqualTo(StubbedRouter.BESIDE);
        assertThat(reply.json().at("/echo/model").asText()).isEqualTo("llama-there");
        assertThat(reply.header("x-pareto-cost-usd")).isEqualTo("0.000017");
    }

    @Test
    void letsTheRunnerUpAnswerWhenTheChosenModelFails() {
        Http.Reply reply = chat("auto:best", ", \"stub\": {\"acme/large\": \"500\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("model").asText()).isEqualTo(TestTable.MEDIUM);
        assertThat(reply.header("x-pareto-model")).isEqualTo(TestTable.MEDIUM);
        assertThat(reply.header("x-pareto-attempts")).isEqualTo("2");
        assertThat(reply.header("x-pareto-expected-cost-usd")).isEqualTo("0.004");
    }

    @ParameterizedTest
    @CsvSource({
        "429, 429, provider_rate_limited",
        "500, 502, provider_error",
        "503, 503, provider_unavailable",
        "504, 504, provider_timeout",
        "400, 400, provider_rejected",
        "404, 404, provider_rejected",
        "422, 422, provider_rejected",
        "401, 502, provider_authentication",
        "403, 502, provider_authentication",
        "malformed, 502, provider_error",
        "html, 502, provider_error",
        "cut, 502, provider_error",
        "error, 503, provider_unavailable",
    })
    void answersAProvidersFailureInTheErrorSchema(String behaviour, int status, String code) {
        Http.Reply reply = chat("auto", ", \"stub\": \"" + behaviour + "\"");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.error().path("code").asText()).isEqualTo(code);
        assertThat(reply.error().path("message").asText()).contains("\"stub\"");
        assertThat(reply.body()).doesNotContain(StubbedRouter.PROVIDER_KEY);
    }

    @Test
    void givesUpOnASilentProvider() {
        Http.Reply reply =
                chat("auto", ", \"stub\": \"silent\", \"routing\": {\"allow\": [\"acme/small\"]}");

        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.error().path("code").asText()).isEqualTo("provider_timeout");
    }
}
