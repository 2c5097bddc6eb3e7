package io.paretorouter;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.Packaged;
import io.paretorouter.fixture.Server;
import io.paretorouter.fixture.StubProvider;
import io.paretorouter.fixture.TestCertificate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has what the build packaged, native executable or jar, call a provider over HTTPS. */
class HttpsIT {

    @TempDir Path directory;

    private TestCertificate certificate;
    private StubProvider provider;

    @BeforeEach
    void startProvider() throws Exception {
        certificate = TestCertificate.in(directory);
        provider = new StubProvider(certificate.context());
    }

    @AfterEach
    void stopProvider() {
        provider.close();
    }

    private Http.Reply chat(List<String> properties) {
        Map<String, String> settings =
                Map.of(
                        "ROUTER_EMBEDDER", "express",
                        "ROUTER_DEFAULT_PROVIDER", "stub",
                        "ROUTER_PROVIDERS_STUB_TYPE", "openai",
                        "ROUTER_PROVIDERS_STUB_BASE_URL", provider.baseUrl());
        List<String> command = Packaged.command(properties.toArray(String[]::new));
        try (Server server = Server.start(command, settings)) {
            return server.http().post("/v1/chat/completions", Bodies.hi("auto"));
        }
    }

    @Test
    void callsAProviderWhoseCertificateIsTrusted() {
        Http.Reply reply = chat(certificate.trust());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/choices/0/message/content").asText()).isNotEmpty();
    }

    @Test
    void doesNotCallAProviderWhoseCertificateIsNot() {
        Http.Reply reply = chat(List.of());

        assertThat(reply.status()).isGreaterThanOrEqualTo(500);
        assertThat(reply.error().path("message").asText()).isNotEmpty();
    }
}
