package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.CalibratedRouter;
import io.paretorouter.fixture.Http;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(CalibratedRouter.class)
class TargetTest {
    @TestHTTPResource("/")
    URI base;

    private Http.Reply post(String path, String model, String further) {
        return new Http(base).post(path, Bodies.hi(model, further));
    }

    private Http.Reply target(String target) {
        return post("/v1/route", "auto", ", \"routing\": {\"target\": " + target + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"match\": \"best-single\"} | 0.5",
                "{\"performance\": 0.72} | 0.75",
                "{\"costPer1k\": 3500} | 0.25"
            })
    void anOutcomeIsTurnedIntoTheAlphaThatIsExpectedToGiveIt(String target, double alpha) {
        assertThat(target(target).json().path("alpha").asDouble()).isEqualTo(alpha);
    }

    @ParameterizedTest
    @CsvSource({"auto, 0.5", "auto:cheap, 0.25", "auto:balanced, 0.5", "auto:best, 0.75"})
    void presetsAreOutcomesToo(String model, double alpha) {
        assertThat(post("/v1/route", model, "").json().path("alpha").asDouble()).isEqualTo(alpha);
    }

    @Test
    void theAnswerSaysWhatIsExpectedOfTheAlphaItTook() {
        Http.Reply reply = target("{\"match\": \"best-single\"}");
        JsonNode expected = reply.json().path("expected");
        assertThat(expected.at("/performance/mean").asDouble()).isEqualTo(0.7);
        assertThat(expected.at("/performance/low").asDouble()).isEqualTo(0.7 - 0.02);
        assertThat(expected.at("/performance/high").asDouble()).isEqualTo(0.7 + 0.02);
        assertThat(expected.at("/costPer1kUsd/mean").asDouble()).isEqualTo(4000);
        assertThat(expected.at("/costPer1kUsd/low").asDouble()).isEqualTo(2000);
        assertThat(reply.json().path("safe").asBoolean()).isFalse();
    }

    @Test
    void aChatSaysItInItsHeaders() {
        Http.Reply reply = post("/v1/chat/completions", "auto:best", "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("x-pareto-alpha")).isEqualTo("0.75");
        assertThat(reply.header("x-pareto-calibrated-performance")).isEqualTo("0.75");
        assertThat(reply.header("x-pareto-calibrated-cost-per-1k-usd")).isEqualTo("8000");
    }

    @Test
    void whatIsOutOfReachIsRefusedWithWhatIsNearest() {
        Http.Reply reply = target("{\"performance\": 0.9}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error().path("param").asText()).isEqualTo("routing.target");
        assertThat(reply.error().path("code").asText()).isEqualTo("target_out_of_reach");
        assertThat(reply.error().path("message").asText())
                .startsWith("routing.target: a performance of 0.9 is out of reach: the highest")
                .endsWith("with alpha 0.75");
    }
}
