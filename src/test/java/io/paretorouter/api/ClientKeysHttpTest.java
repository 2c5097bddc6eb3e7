package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.TestWiring;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ClientKeysHttpTest.Guarded.class)
class ClientKeysHttpTest {
    /** A router with the keys {@code first} and {@code second}, and no provider. */
    public static class Guarded implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TestWiring.class, TestWiring.PlainTable.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "router.client-keys",
                    "a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e,"
                            + "16367aacb67a4a017c8da8ab95682ccb390863780f7114dda0a0e0c55644c7c4");
        }
    }

    @TestHTTPResource("/")
    URI base;

    private Http.Reply post(String path, String authorization) {
        Http http = new Http(base);
        return http.send(
                http.request(path)
                        .header("Authorization", authorization)
                        .POST(
                                java.net.http.HttpRequest.BodyPublishers.ofString(
                                        Bodies.hi("auto"))));
    }

    @Test
    void servesWhoeverHasAKey() {
        assertThat(post("/v1/route", "Bearer first").status()).isEqualTo(200);
        assertThat(post("/v1/route", "bearer second").status()).isEqualTo(200);
    }

    @Test
    void refusesWhoeverHasNone() {
        Http http = new Http(base);

        for (Http.Reply reply :
                new Http.Reply[] {
                    http.post("/v1/route", Bodies.hi("auto")),
                    http.get("/v1/models"),
                    http.get("/q/metrics"),
                    http.get("/nowhere"),
                    post("/v1/route", "Bearer third"),
                    post("/v1/route", "Basic first"),
                    post("/v1/route", "first")
                }) {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.error().path("code").asText()).isEqualTo("invalid_api_key");
        }
    }

    @Test
    void exemptsHealth() {
        assertThat(new Http(base).get("/q/health/ready").status()).isEqualTo(200);
        assertThat(new Http(base).get("/q/health").status()).isEqualTo(200);
    }

    @Test
    void routesWithoutAProviderAndNamesTheSettingThatAnswersNeed() {
        Http.Reply reply = post("/v1/chat/completions", "Bearer first");

        assertThat(post("/v1/route", "Bearer first").status()).isEqualTo(200);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.error().path("code").asText()).isEqualTo("provider_not_configured");
        assertThat(reply.error().path("message").asText()).contains("router.default-provider");
    }
}
