package io.paretorouter.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.Threads;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In tiered mode, with a full embedder that is not there. */
@QuarkusTest
@TestProfile(FullEmbedderTest.Broken.class)
class FullEmbedderTest {
    private static final String QUERY =
            """
            {"model": "auto", "messages": [{"role": "user", "content": "What is 2 + 2?"}]}\
            """;

    @TestHTTPResource("/")
    URI base;

    @Inject MeterRegistry registry;

    /** The shipped settings, but for the directory. */
    public static class Broken implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "router.full.directory", "no/such/directory", "router.embedder", "tiered");
        }
    }

    @Test
    void expressGoesOnServingAndTheMetricTells() throws InterruptedException {
        Http.Reply first = new Http(base).post("/v1/route", QUERY);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("view").asText()).isEqualTo("express");
        Threads.join("full-embedder");
        assertThat(registry.get("pareto.full").gauge().value()).isEqualTo(-1);
        Http.Reply second = new Http(base).post("/v1/route", QUERY);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("view").asText()).isEqualTo("express");
    }
}
