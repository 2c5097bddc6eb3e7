package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.SessionRouter;
import io.paretorouter.fixture.TestClock;
import io.paretorouter.fixture.TestTable;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At α 0.5 medium is chosen, unless the conversation is with large and long enough. */
@QuarkusTest
@TestProfile(SessionRouter.class)
class SessionsTest {
    private static final String CHAT = "/v1/chat/completions";
    private static final String LONG = "word ".repeat(600);

    @TestHTTPResource("/")
    URI base;

    private static String body(String model, String text, String further) {
        return """
        {"model": "%s", "messages": [{"role": "user", "content": "%s"}] %s}\
        """
                .formatted(model, text, further);
    }

    private Http.Reply post(String path, String json, String token) {
        Http http = new Http(base);
        return http.send(
                http.request(path)
                        .header("x-pareto-session", token)
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A conversation of some length that large has answered so far. */
    private String withLarge(String text) {
        Http.Reply reply = new Http(base).post(CHAT, body("auto:best", text, ""));
        assertThat(reply.header("x-pareto-model")).isEqualTo(TestTable.LARGE);
        return reply.header("x-pareto-session");
    }

    private String answers(String text, String token) {
        return post(CHAT, body("auto", text, ""), token).header("x-pareto-model");
    }

    @Test
    void staysWithTheModelWhereTheCacheIsWorthMoreThanSwitchingGains() {
        String token = withLarge(LONG);

        assertThat(answers(LONG, token)).isEqualTo(TestTable.LARGE);
        assertThat(new Http(base).post(CHAT, body("auto", LONG, "")).header("x-pareto-model"))
                .isEqualTo(TestTable.MEDIUM);
    }

    @Test
    void switchesWhereLittleIsLost() {
        assertThat(answers("hi", withLarge("hi"))).isEqualTo(TestTable.MEDIUM);
        assertThat(answers("hi", withLarge(LONG))).isEqualTo(TestTable.MEDIUM);
        assertThat(answers(LONG, withLarge("hi"))).isEqualTo(TestTable.MEDIUM);
    }

    @Test
    void switchesOnceTheCacheIsTakenToHaveForgotten() {
        String token = withLarge(LONG);
        TestClock.pass(Duration.ofMinutes(5));
        String inTime = answers(LONG, token);
        TestClock.pass(Duration.ofSeconds(1));

        assertThat(inTime).isEqualTo(TestTable.LARGE);
        assertThat(answers(LONG, token)).isEqualTo(TestTable.MEDIUM);
    }

    @Test
    void takesTheTokenFromTheBodyAsWell() {
        String previous = ", \"routing\": {\"previous\": \"" + withLarge(LONG) + "\"}";

        JsonNode decision = new Http(base).post("/v1/route", body("auto", LONG, previous)).json();

        assertThat(decision.path("model").asText()).isEqualTo(TestTable.LARGE);
        assertThat(decision.at("/session/model").asText()).isEqualTo(TestTable.LARGE);
        assertThat(decision.at("/session/stays").asBoolean()).isTrue();
        // 15 + 3,000 bytes are 754 tokens at 10 USD per million, half of it saved
        assertThat(decision.at("/session/savedUsd").asDouble()).isEqualTo(0.00377);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", "a.b", "MSAx.x"})
    void takesWhatItDidNotSignForNoToken(String token) {
        assertThat(answers(LONG, token)).isEqualTo(TestTable.MEDIUM);
    }

    @Test
    void takesATokenThatSomebodyChangedForNone() {
        String token = withLarge(LONG);
        String changed = (token.charAt(0) == 'M' ? 'N' : 'M') + token.substring(1);

        assertThat(answers(LONG, changed)).isEqualTo(TestTable.MEDIUM);
        assertThat(answers(LONG, token + "AAAA")).isEqualTo(TestTable.MEDIUM);
    }

    @Test
    void handsOutATokenWithAStreamButNotWithoutRouting() {
        Http http = new Http(base);

        assertThat(
                        http.post(CHAT, body("auto", "hi", ", \"stream\": true"))
                                .header("x-pareto-session"))
                .isNotEmpty();
        assertThat(http.post(CHAT, body(TestTable.LARGE, "hi", "")).header("x-pareto-session"))
                .isEmpty();
    }
}
