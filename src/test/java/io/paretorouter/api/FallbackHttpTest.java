package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.GuardedRouter;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.LogLines;
import io.paretorouter.fixture.TestClock;
import io.paretorouter.fixture.TestTable;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(GuardedRouter.class)
class FallbackHttpTest {
    private static final String CHAT = "/v1/chat/completions";

    @TestHTTPResource("/")
    URI base;

    /** Closes the breakers that another test opened. */
    @BeforeEach
    void letEveryModelRecover() {
        TestClock.pass(Duration.ofHours(2));
        for (String model : new String[] {TestTable.LARGE, TestTable.MEDIUM, TestTable.SMALL}) {
            assertThat(chat(model, "").status()).isEqualTo(200);
        }
    }

    private Http.Reply post(String path, String model, String further) {
        return new Http(base).post(path, Bodies.hi(model, further));
    }

    private Http.Reply chat(String model, String further) {
        return post(CHAT, model, further);
    }

    private static String stub(String behaviours) {
        return ", \"stub\": {" + behaviours + "}";
    }

    private static String code(Http.Reply reply) {
        return reply.error().path("code").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"stream\": true"})
    void fallsNoFurtherThanTheExpectedLossThatIsAllowed(String further) {
        String failing = stub("\"acme/large\": \"500\", \"acme/medium\": \"503\"") + further;

        Http.Reply reply = chat("auto:best", failing);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(code(reply)).isEqualTo("provider_unavailable");
        assertThat(chat("auto:cheap", stub("\"acme/small\": \"500\"")).header("x-pareto-model"))
                .isEqualTo(TestTable.MEDIUM); // up is no loss
    }

    @Test
    void leavesAModelAloneForAsLongAsItsProviderAsks() {
        Http.Reply busy = chat("auto:best", stub("\"acme/large\": \"429\""));
        Http.Reply next = chat("auto:best", "");
        JsonNode decision = post("/v1/route", "auto:best", "").json();
        TestClock.pass(Duration.ofSeconds(8));
        Http.Reply later = chat("auto:best", "");

        assertThat(busy.header("x-pareto-model")).isEqualTo(TestTable.MEDIUM);
        assertThat(busy.header("x-pareto-attempts")).isEqualTo("2");
        assertThat(next.header("x-pareto-model")).isEqualTo(TestTable.MEDIUM);
        assertThat(next.header("x-pareto-attempts")).isEqualTo("1");
        assertThat(decision.path("model").asText()).isEqualTo(TestTable.MEDIUM);
        assertThat(decision.at("/candidates/0/model").asText()).isEqualTo(TestTable.LARGE);
        assertThat(decision.at("/candidates/0/eligible").asBoolean()).isTrue();
        assertThat(decision.at("/candidates/0/available").asBoolean()).isFalse();
        assertThat(decision.at("/candidates/0/reason").asText())
                .isEqualTo("cooling down for another 7 s, because it failed with status 429");
        assertThat(later.header("x-pareto-model")).isEqualTo(TestTable.LARGE);
    }

    @Test
    void whoStandsInForAModelThatIsLeftAloneIsLoggedAsAFallback() throws IOException {
        chat("auto:best", stub("\"acme/large\": \"429\""));
        try (LogLines log = new LogLines("io.paretorouter.requests")) {
            Http.Reply next = chat("auto:best", "");
            JsonNode line = new ObjectMapper().readTree(log.next(next.header("x-request-id")));

            assertThat(line.path("model").asText()).isEqualTo(TestTable.MEDIUM);
            assertThat(line.path("calls").asInt()).isEqualTo(1);
            assertThat(line.path("fellBack").asInt()).isEqualTo(1);
        }
    }

    @Test
    void saysWhenToComeBackWhereEveryModelIsLeftAlone() {
        String onlyLarge = ", \"routing\": {\"allow\": [\"acme/large\"]}";
        Http.Reply first = chat("auto", onlyLarge + stub("\"acme/large\": \"429\""));
        Http.Reply second = chat("auto", onlyLarge);
        Http.Reply direct = chat(TestTable.LARGE, "");

        assertThat(first.status()).isEqualTo(429);
        assertThat(first.header("retry-after")).isEqualTo("7");
        for (Http.Reply refused : new Http.Reply[] {second, direct}) {
            assertThat(refused.status()).isEqualTo(429);
            assertThat(code(refused)).isEqualTo("provider_rate_limited");
            assertThat(refused.header("retry-after")).isEqualTo("7");
            assertThat(refused.error().path("message").asText())
                    .startsWith("model \"acme/large\" is cooling down for another 7 s");
        }
    }

    @Test
    void leavesAModelAloneThatKeepsFailing() {
        String failing = stub("\"acme/small\": \"500\"");
        chat(TestTable.SMALL, failing);
        Http.Reply second = chat(TestTable.SMALL, failing);
        Http.Reply third = chat(TestTable.SMALL, "");
        TestClock.pass(Duration.ofSeconds(31));
        Http.Reply probe = chat(TestTable.SMALL, "");

        assertThat(second.status()).isEqualTo(502);
        assertThat(third.status()).isEqualTo(503);
        assertThat(third.header("retry-after")).isEqualTo("30");
        assertThat(probe.status()).isEqualTo(200);
    }

    @Test
    void endsARequestWhoseTimeIsUpWithAnErrorThatSaysSo() {
        Http.Reply reply = chat("auto:best", ", \"stub\": \"silent\"");

        assertThat(reply.status()).isEqualTo(504);
        assertThat(code(reply)).isEqualTo("deadline_exceeded");
    }

    @Test
    void hangsUpOnAClientThatDoesNotSendItsBodyInTime() throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            ("POST /v1/route HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
                                            + "Content-Type: application/json\r\n\r\n{")
                                    .getBytes(StandardCharsets.US_ASCII));

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }
}
