package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.StubbedRouter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(StubbedRouter.class)
class BadInputTest {
    @TestHTTPResource("/")
    URI base;

    static Stream<Arguments> bodies() {
        return Stream.concat(malformed(), Stream.concat(fields(), routing()));
    }

    private static Stream<Arguments> malformed() {
        return Stream.of(
                arguments("", 400, null, "malformed_json"),
                arguments("  \n", 400, null, "malformed_json"),
                arguments("{\"model\": \"auto\", ", 400, null, "malformed_json"),
                arguments(Bodies.hi("auto") + " trailing", 400, null, "malformed_json"),
                arguments(Bodies.hi("auto") + " {}", 400, null, "malformed_json"),
                arguments(
                        "{\"model\": \"auto\", \"model\": \"auto\", " + Bodies.HI + "}",
                        400,
                        null,
                        "malformed_json"),
                arguments("{'model': 'auto'}", 400, null, "malformed_json"),
                arguments(with("\"temperature\": NaN"), 400, null, "malformed_json"),
                arguments(with("\"routing\": {\"alpha\": Infinity}"), 400, null, "malformed_json"),
                arguments(with("\"x\": " + "[".repeat(5000)), 400, null, "malformed_json"),
                arguments(
                        with("\"x\": " + "[".repeat(500) + "]".repeat(500)),
                        400,
                        null,
                        "malformed_json"),
                arguments("[]", 400, null, "invalid_type"),
                arguments("null", 400, null, "invalid_type"),
                arguments("\"auto\"", 400, null, "invalid_type"));
    }

    private static Stream<Arguments> fields() {
        return Stream.of(
                arguments("{" + Bodies.HI + "}", 400, "model", "missing_field"),
                arguments("{\"model\": null, " + Bodies.HI + "}", 400, "model", "missing_field"),
                arguments("{\"model\": 7, " + Bodies.HI + "}", 400, "model", "invalid_type"),
                arguments(model("gpt-unheard-of"), 404, "model", "model_not_found"),
                arguments(model(""), 404, "model", "model_not_found"),
                arguments(model("auto:dear"), 404, "model", "model_not_found"),
                arguments(model("pareto-NaN"), 400, "model", "invalid_value"),
                arguments(model("pareto-"), 400, "model", "invalid_value"),
                arguments(model("pareto-1.01"), 400, "model", "invalid_value"),
                arguments(model("pareto--0.5"), 400, "model", "invalid_value"),
                arguments(model("pareto-1e-1"), 400, "model", "invalid_value"),
                arguments(with("\"stream\": \"yes\""), 400, "stream", "invalid_type"),
                arguments("{\"model\": \"auto\"}", 400, "messages", "missing_field"),
                arguments(messages("[]"), 400, "messages", "invalid_value"),
                arguments(messages("{}"), 400, "messages", "invalid_type"),
                arguments(messages("[\"hi\"]"), 400, "messages[0]", "invalid_type"),
                arguments(messages("[{}]"), 400, "messages[0].role", "missing_field"),
                arguments(messages("[{\"role\": 1}]"), 400, "messages[0].role", "invalid_type"),
                arguments(content("5"), 400, "messages[1].content", "invalid_type"),
                arguments(content("{}"), 400, "messages[1].content", "invalid_type"),
                arguments(content("[1]"), 400, "messages[1].content[0]", "invalid_type"),
                arguments(content("[{}]"), 400, "messages[1].content[0].type", "missing_field"),
                arguments(
                        content("[{\"type\": \"text\"}]"),
                        400,
                        "messages[1].content[0].text",
                        "missing_field"));
    }

    private static Stream<Arguments> routing() {
        return Stream.of(
                arguments(with("\"routing\": 1"), 400, "routing", "invalid_type"),
                arguments(routing("\"alhpa\": 1"), 400, "routing.alhpa", "unknown_field"),
                arguments(routing("\"alpha\": \"NaN\""), 400, "routing.alpha", "invalid_type"),
                arguments(routing("\"alpha\": -0.1"), 400, "routing.alpha", "invalid_value"),
                arguments(routing("\"alpha\": 1e999"), 400, "routing.alpha", "invalid_value"),
                arguments(
                        routing("\"maxCostUsd\": -1"), 400, "routing.maxCostUsd", "invalid_value"),
                arguments(
                        routing("\"minPerformance\": 2"),
                        400,
                        "routing.minPerformance",
                        "invalid_value"),
                arguments(
                        routing("\"allow\": \"acme/small\""), 400, "routing.allow", "invalid_type"),
                arguments(routing("\"allow\": []"), 400, "routing.allow", "invalid_value"),
                arguments(routing("\"allow\": [1]"), 400, "routing.allow[0]", "invalid_type"),
                arguments(
                        routing("\"deny\": [\"acme/small\", \"no\"]"),
                        400,
                        "routing.deny[1]",
                        "invalid_value"),
                arguments(routing("\"scorer\": \"best\""), 400, "routing.scorer", "invalid_value"),
                arguments(
                        routing("\"previous\": \"a.b\""), // without router.session-key
                        400,
                        "routing.previous",
                        "invalid_value"),
                arguments(
                        routing("\"target\": {\"performance\": 1}"),
                        400,
                        "routing.target",
                        "not_calibrated"),
                arguments(routing("\"target\": 1"), 400, "routing.target", "invalid_type"),
                arguments(routing("\"target\": {}"), 400, "routing.target", "invalid_value"),
                arguments(
                        routing("\"target\": {\"performance\": 1, \"costPer1k\": 1}"),
                        400,
                        "routing.target",
                        "invalid_value"),
                arguments(
                        routing("\"target\": {\"speed\": 1}"),
                        400,
                        "routing.target.speed",
                        "unknown_field"),
                arguments(
                        routing("\"target\": {\"match\": \"worst\"}"),
                        400,
                        "routing.target.match",
                        "invalid_value"),
                arguments(
                        routing("\"target\": {\"performance\": 1.1}"),
                        400,
                        "routing.target.performance",
                        "invalid_value"),
                arguments(
                        routing("\"target\": {\"performance\": \"high\"}"),
                        400,
                        "routing.target.performance",
                        "invalid_type"),
                arguments(
                        routing("\"target\": {\"costPer1k\": -1}"),
                        400,
                        "routing.target.costPer1k",
                        "invalid_value"),
                arguments(
                        routing("\"target\": {\"costPer1k\": null}"),
                        400,
                        "routing.target.costPer1k",
                        "invalid_type"),
                arguments(
                        routing("\"alpha\": 0.5, \"target\": {\"performance\": 0.5}"),
                        400,
                        "routing.target",
                        "conflicting_alpha"),
                arguments(routing("\"maxCostUsd\": 0"), 400, "routing", "no_eligible_model"),
                arguments(
                        Bodies.hi("auto:best", ", \"routing\": {\"alpha\": 0.5}"),
                        400,
                        "routing.alpha",
                        "conflicting_alpha"),
                arguments(
                        "{\"model\": \"pareto-0.5\", \"routing\": {\"target\": {\"match\":"
                                + " \"best-single\"}}, "
                                + Bodies.HI
                                + "}",
                        400,
                        "routing.target",
                        "conflicting_alpha"),
                arguments(
                        Bodies.hi("acme/small", ", \"routing\": {}"),
                        400,
                        "routing",
                        "not_routed"));
    }

    private static String model(String name) {
        return Bodies.hi(name);
    }

    private static String with(String field) {
        return Bodies.hi("auto", ", " + field);
    }

    private static String routing(String field) {
        return with("\"routing\": {" + field + "}");
    }

    private static String messages(String messages) {
        return "{\"model\": \"auto\", \"messages\": " + messages + "}";
    }

    private static String content(String content) {
        return messages(
                "[{\"role\": \"system\", \"content\": \"be\"}, {\"role\": \"user\", \"content\": "
                        + content
                        + "}]");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusesABadBodyByStatusFieldAndCode(
            String body, int status, @Nullable String param, String code) {
        for (String path : new String[] {"/v1/chat/completions", "/v1/route"}) {
            assertError(new Http(base).post(path, body), status, param, code);
        }
    }

    private static void assertError(
            Http.Reply reply, int status, @Nullable String param, String code) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        assertThat(reply.error().path("code").asText()).isEqualTo(code);
        assertThat(reply.error().path("param").textValue()).isEqualTo(param);
        assertThat(reply.error().path("message").asText()).isNotEmpty();
        assertThat(reply.error().path("type").asText()).isEqualTo("invalid_request_error");
    }

    @Test
    void saysWhereABodyEndsTooSoonWithoutWordsOfItsParser() {
        assertThat(new Http(base).post("/v1/route", "{\"model\": \"auto\"").body())
                .contains("end-of-input", "line 1")
                .doesNotContain("Source", "StreamReadFeature");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = with("\"x\": \"é\"").getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = with("\"x\": 1").getBytes(StandardCharsets.UTF_16);

        assertError(new Http(base).post("/v1/route", latin), 400, null, "invalid_utf8");
        assertError(new Http(base).post("/v1/route", utf16), 400, null, "invalid_utf8");
    }

    @Test
    void refusesToSayWhatAConcreteModelWouldBeRoutedTo() {
        assertError(
                new Http(base).post("/v1/route", model("acme/small")), 400, "model", "not_routed");
    }
}
