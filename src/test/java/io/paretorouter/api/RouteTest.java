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
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StubbedRouter.class)
class RouteTest {
    private static final Offset<Double> TINY = Offset.offset(1e-12);

    @TestHTTPResource("/")
    URI base;

    private Http.Reply route(String model, String further) {
        return new Http(base).post("/v1/route", Bodies.hi(model, further));
    }

    @Test
    void explainsTheDecision() {
        Http.Reply reply = route("auto", ", \"stub\": \"500\"");

        JsonNode json = reply.json();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(json.properties().stream().map(field -> field.getKey()))
                .containsExactly(
                        "model",
                        "alpha",
                        "scorer",
                        "view",
                        "table",
                        "outOfDistribution",
                        "safe",
                        "clusters",
                        "candidates",
                        "baseline",
                        "decisionMicros");
        assertThat(json.path("model").asText()).isEqualTo(TestTable.MEDIUM);
        assertThat(json.path("alpha").asDouble()).isEqualTo(0.5);
        assertThat(json.path("scorer").asText()).isEqualTo("expected");
        assertThat(json.path("clusters")).hasSize(4);
        assertThat(json.at("/clusters/0/n").asInt()).isEqualTo(1000);
        assertThat(json.at("/clusters/0/id").isInt()).isTrue();
        assertThat(json.at("/clusters/0/cosine").asDouble()).isBetween(-1.0, 1.0);
        assertThat(json.path("candidates")).hasSize(3);
        assertThat(json.at("/candidates/0/model").asText()).isEqualTo(TestTable.MEDIUM);
        assertThat(json.at("/candidates/0/performance").asDouble()).isCloseTo(0.7, TINY);
        assertThat(json.at("/candidates/0/costUsd").asDouble()).isCloseTo(0.004, TINY);
        assertThat(json.at("/candidates/0/eligible").asBoolean()).isTrue();
        assertThat(json.at("/candidates/0/reason").isNull()).isTrue();
        assertThat(json.at("/baseline/model").asText()).isEqualTo(TestTable.LARGE);
        assertThat(json.path("decisionMicros").asLong()).isPositive();
    }

    @Test
    void hasTheHeadersOfADecisionAndNoneOfAnAnswer() {
        Http.Reply reply = route("auto", "");

        assertThat(reply.header("x-pareto-model")).isEqualTo(TestTable.MEDIUM);
        assertThat(reply.header("x-pareto-expected-cost-usd")).isEqualTo("0.004");
        assertThat(reply.header("x-pareto-baseline-usd")).isEqualTo("0.01");
        assertThat(reply.header("x-pareto-decision-us"))
                .isEqualTo(reply.json().path("decisionMicros").asText());
        assertThat(reply.raw().headers().map())
                .doesNotContainKeys("x-pareto-attempts", "x-pareto-cost-usd");
    }

    @Test
    void appliesTheRequestsFiltersAndSaysWhy() {
        Http.Reply reply =
                route(
                        "auto",
                        ", \"routing\": {\"maxCostUsd\": 0.0005, \"deny\": [\"acme/large\"]}");

        assertThat(reply.json().path("model").asText()).isEqualTo(TestTable.SMALL);
        for (JsonNode candidate : reply.json().path("candidates")) {
            boolean small = candidate.path("model").asText().equals(TestTable.SMALL);
            assertThat(candidate.path("eligible").asBoolean()).isEqualTo(small);
            assertThat(candidate.path("reason").isNull()).isEqualTo(small);
        }
    }

    @Test
    void takesAlphaAndScorerOfTheRoutingObject() {
        Http.Reply reply = route("auto", ", \"routing\": {\"alpha\": 1, \"scorer\": \"paper\"}");

        assertThat(reply.json().path("alpha").asDouble()).isEqualTo(1);
        assertThat(reply.json().path("scorer").asText()).isEqualTo("paper");
        assertThat(reply.json().path("model").asText()).isEqualTo(TestTable.LARGE);
    }

    @Test
    void acceptsTwoAlphasThatAgree() {
        assertThat(route("pareto-0.53", ", \"routing\": {\"alpha\": 0.53}").status())
                .isEqualTo(200);
    }

    @Test
    void takesNullForAbsent() {
        assertThat(route("auto", ", \"stream\": null, \"routing\": null").status()).isEqualTo(200);
        assertThat(route("auto", ", \"routing\": {\"alpha\": null, \"allow\": null}").status())
                .isEqualTo(200);
    }
}
