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
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StubbedRouter.class)
class OperationTest {
    @TestHTTPResource("/")
    URI base;

    @Test
    void listsConcreteModelsAndRoutingNames() {
        JsonNode list = new Http(base).get("/v1/models").json();

        assertThat(list.path("object").asText()).isEqualTo("list");
        assertThat(list.path("data").findValuesAsText("id"))
                .containsExactly(
                        "auto",
                        "auto:cheap",
                        "auto:balanced",
                        "auto:best",
                        TestTable.LARGE,
                        TestTable.MEDIUM,
                        TestTable.SMALL,
                        TestTable.UNKNOWN,
                        StubbedRouter.BESIDE);
        for (JsonNode model : list.path("data")) {
            assertThat(model.path("object").asText()).isEqualTo("model");
            assertThat(model.path("created").isIntegralNumber()).isTrue();
            assertThat(model.path("owned_by").asText()).isNotEmpty();
        }
    }

    @Test
    void isLiveAndReadyWithTableAndEmbedder() {
        JsonNode ready = new Http(base).get("/q/health/ready").json();

        assertThat(new Http(base).get("/q/health/live").status()).isEqualTo(200);
        assertThat(ready.path("status").asText()).isEqualTo("UP");
        assertThat(ready.at("/checks/0/data/table").asText()).isEqualTo(TestTable.VERSION);
        assertThat(ready.at("/checks/0/data/embedder").asText()).isEqualTo("tiered");
    }

    @Test
    void countsDecisionsAnswersAndErrors() {
        Http http = new Http(base);
        http.post("/v1/chat/completions", Bodies.hi("auto:cheap"));
        http.post("/v1/chat/completions", Bodies.hi("none"));

        String metrics = http.get("/q/metrics").body();

        assertThat(metrics)
                .contains("pareto_decisions_total{model=\"acme/small\"}")
                .contains("pareto_answers_total{model=\"acme/small\"}")
                .contains("pareto_errors_total{code=\"model_not_found\"}")
                .contains("pareto_decision_seconds_count");
    }
}
