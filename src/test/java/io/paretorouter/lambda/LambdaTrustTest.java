package io.paretorouter.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.OnLambda;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A function with neither client keys nor {@code router.open}. */
@QuarkusTest
@TestProfile(LambdaTrustTest.Closed.class)
class LambdaTrustTest {
    /** As it is when nobody configured who is served. */
    public static class Closed extends OnLambda {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("router.open", "false");
            return settings;
        }
    }

    @TestHTTPResource("/")
    URI port;

    private static Http front() {
        String uri = ConfigProvider.getConfig().getValue(OnLambda.URL_FRONT, String.class);
        return new Http(URI.create(uri));
    }

    @Test
    void doesNotTakeRequestsThatCameAsEventsForLocalOnes() {
        Http.Reply reply = front().get("/v1/models");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.error().path("code").asText()).isEqualTo("loopback_only");
    }

    @Test
    void doesNotTakeAnybodyForLocalOnLambda() {
        assertThat(new Http(port).get("/v1/models").status()).isEqualTo(403);
    }

    @Test
    void believesNoTicketThatAClientInvents() {
        Http http = new Http(port);
        Http.Reply reply =
                http.send(http.request("/v1/models").header(Tickets.HEADER, "0".repeat(32)).GET());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(front().get("/q/health/ready").status()).isEqualTo(200);
    }
}
