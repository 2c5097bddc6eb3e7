package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.CapableRouter;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.TestTable;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CapableRouter.class)
class EligibilityTest {
    private static final String IMAGE =
            "\"messages\": [{\"role\": \"user\", \"content\": [{\"type\": \"image_url\","
                    + " \"image_url\": {\"url\": \"data:image/png;base64,AA==\"}}]}]";

    @TestHTTPResource("/")
    URI base;

    private static String hi(String further) {
        return Bodies.HI + further;
    }

    private Http.Reply route(String model, String fields) {
        return new Http(base).post("/v1/route", "{\"model\": \"" + model + "\", " + fields + "}");
    }

    @Test
    void neverSendsWhatAVendorsApiHasNoPlaceForToThatVendor() {
        Http.Reply plain = route("auto", hi(""));
        Http.Reply biased = route("auto", hi(", \"logit_bias\": {\"50256\": -100}"));

        assertThat(plain.json().path("model").asText()).isEqualTo(TestTable.MEDIUM);
        assertThat(biased.json().path("model").asText()).isNotEqualTo(TestTable.MEDIUM);
        assertThat(biased.reason(TestTable.MEDIUM))
                .isEqualTo("its provider does not support logit_bias");
    }

    @Test
    void answersByTheNextBestThatCanServeTheRequest() {
        Http.Reply reply =
                new Http(base)
                        .post(
                                "/v1/chat/completions",
                                "{\"model\": \"auto\", " + hi(", \"seed\": 7}"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("x-pareto-attempts")).isEqualTo("1");
        assertThat(reply.header("x-pareto-model")).isNotEqualTo(TestTable.MEDIUM);
    }

    @Test
    void showsImagesOnlyToModelsThatMayReadThem() {
        Http.Reply reply = route("auto:cheap", IMAGE + ", \"max_tokens\": 1");

        assertThat(reply.status()).isEqualTo(400); // large can, but has no room for an image
        assertThat(reply.error().path("code").asText()).isEqualTo("no_eligible_model");
        assertThat(reply.error().path("param").isNull()).isTrue();
        assertThat(reply.error().path("message").asText())
                .contains("acme/small (does not read images)")
                .contains("acme/medium (does not read images)")
                .contains("acme/large (context window of 1000 tokens is too small for about 10");
    }

    @Test
    void offersToolsAndSchemasOnlyToModelsThatMayTakeThem() {
        String tools =
                ", \"tools\": [{\"type\": \"function\", \"function\": {\"name\": \"weather\","
                        + " \"parameters\": {\"type\": \"object\"}}}]";
        String schema =
                ", \"response_format\": {\"type\": \"json_schema\", \"json_schema\": {\"name\":"
                        + " \"n\", \"schema\": {\"type\": \"object\"}}}";

        assertThat(route("auto:cheap", hi(tools)).reason(TestTable.SMALL))
                .isEqualTo("does not call tools");
        assertThat(route("auto:cheap", hi(schema)).reason(TestTable.SMALL))
                .isEqualTo("cannot be held to a JSON schema");
        assertThat(route("auto:cheap", hi(tools)).json().path("model").asText())
                .isEqualTo(TestTable.MEDIUM);
    }

    @Test
    void keepsLongRequestsFromSmallWindows() {
        Http.Reply reply = route("auto:best", hi(", \"max_tokens\": 1000"));

        assertThat(reply.reason(TestTable.LARGE)).startsWith("context window of 1000 tokens");
        assertThat(reply.json().path("model").asText()).isNotEqualTo(TestTable.LARGE);
    }

    @Test
    void namesTheFiltersWhereTheyLeftNoModel() {
        Http.Reply reply =
                route("auto", hi(", \"seed\": 7, \"routing\": {\"allow\": [\"acme/medium\"]}"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error().path("param").asText()).isEqualTo("routing");
        assertThat(reply.error().path("message").asText())
                .contains("acme/medium (its provider does not support seed)")
                .contains("acme/large (not in routing.allow)");
    }
}
