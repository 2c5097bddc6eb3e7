package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.RegionalRouter;
import io.paretorouter.fixture.StubbedRouter;
import io.paretorouter.fixture.TestTable;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(RegionalRouter.class)
class RegionTest {
    @TestHTTPResource("/")
    URI base;

    private Http.Reply post(String path, String model, String further) {
        return new Http(base).post(path, Bodies.hi(model, further));
    }

    private Http.Reply route(String region) {
        return post("/v1/route", "auto", ", \"routing\": {\"region\": " + region + "}");
    }

    @Test
    void chatsWithinTheOperatorsRegionsWhateverARequestSays() {
        Http.Reply plain = post("/v1/route", "auto", "");
        Http.Reply abroad = route("\"us-east-1\"");

        assertThat(plain.json().path("model").asText()).isNotEqualTo(TestTable.MEDIUM);
        assertThat(plain.reason(TestTable.MEDIUM))
                .isEqualTo("region us-east-1 is not among router.regions eu-central-1, eu-west-1");
        assertThat(post("/v1/chat/completions", "auto", "").header("x-pareto-model"))
                .isEqualTo(plain.json().path("model").asText());
        assertThat(abroad.status()).isEqualTo(400);
        assertThat(abroad.error().path("code").asText()).isEqualTo("no_eligible_model");
        assertThat(abroad.error().path("param").asText()).isEqualTo("routing");
        assertThat(abroad.error().path("message").asText())
                .contains("acme/medium (region us-east-1 is not among router.regions")
                .contains("acme/large (region eu-central-1 is not among routing.region us-east-1)");
    }

    @Test
    void narrowsToTheRegionThatARequestNames() {
        assertThat(route("\"eu-west-1\"").json().path("model").asText()).isEqualTo(TestTable.SMALL);
        assertThat(route("[\"eu-central-1\"]").json().path("model").asText())
                .isEqualTo(TestTable.LARGE);
        assertThat(route("\"eu-west-1\"").reason(TestTable.LARGE))
                .isEqualTo("region eu-central-1 is not among routing.region eu-west-1");
        assertThat(route("[\"eu-west-1\", \"eu-central-1\"]").reason(TestTable.LARGE))
                .isEqualTo("null"); // eligible
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme/medium | region us-east-1 is not among router.regions",
                StubbedRouter.BESIDE + " | its region is unknown, so not known to be among"
            })
    void refusesToCallAConcreteModelElsewhereOrNobodyKnowsWhere(String model, String reason) {
        Http.Reply reply = post("/v1/chat/completions", model, "");
        Http.Reply stream = post("/v1/chat/completions", model, ", \"stream\": true");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error().path("code").asText()).isEqualTo("no_eligible_model");
        assertThat(reply.error().path("param").asText()).isEqualTo("model");
        assertThat(reply.error().path("message").asText()).contains(model).contains(reason);
        assertThat(stream.body()).isEqualTo(reply.body());
    }

    @Test
    void callsAConcreteModelInTheRegion() {
        assertThat(post("/v1/chat/completions", TestTable.SMALL, "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | invalid_type | routing.region",
                "[\"eu-west-1\", 1] | invalid_type | routing.region[1]",
                "[] | invalid_value | routing.region",
                "\" \" | invalid_value | routing.region",
                "[\"\"] | invalid_value | routing.region"
            })
    void namesTheFieldThatIsWrong(String region, String code, String param) {
        Http.Reply reply = route(region);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error().path("code").asText()).isEqualTo(code);
        assertThat(reply.error().path("param").asText()).isEqualTo(param);
    }
}
