package io.paretorouter.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretorouter.core.embed.TokenWindow;
import io.paretorouter.fixture.Http;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A prompt far beyond what an embedder reads, to the real express embedder and demo table. */
@QuarkusTest
@TestProfile(FullEmbedderTest.Broken.class)
class LongPromptTest {
    private static final int TOKENS = 100_000;

    @TestHTTPResource("/")
    URI base;

    @Test
    void isReadUpToTheBudgetAtEitherEnd() {
        String end = "What follows from Kepler's third law? ".repeat(200);
        assertThat(end.length()).isGreaterThan(TokenWindow.EXPRESS.charsPerEnd());

        JsonNode some = clusters(end + "night ".repeat(TOKENS) + end);
        JsonNode other = clusters(end + "day ".repeat(TOKENS) + end);
        JsonNode otherEnd = clusters(end + "night ".repeat(TOKENS) + "Write a poem. ".repeat(500));

        assertThat(some).isNotEmpty().isEqualTo(other).isNotEqualTo(otherEnd);
    }

    private JsonNode clusters(String prompt) {
        Http.Reply reply =
                new Http(base)
                        .post(
                                "/v1/route",
                                """
                                {"model": "auto", "messages": [{"role": "user", "content": "%s"}]}\
                                """
                                        .formatted(prompt));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json().path("clusters");
    }
}
