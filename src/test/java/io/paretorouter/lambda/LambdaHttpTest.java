package io.paretorouter.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.OnLambda;
import io.paretorouter.fixture.StubProvider;
import io.paretorouter.fixture.StubbedRouter;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The router's HTTP surface, through a local Lambda that streams. */
@QuarkusTest
@TestProfile(OnLambda.class)
class LambdaHttpTest {
    private static final String PATH = "/v1/chat/completions";

    @ConfigProperty(name = StubbedRouter.STUB_URL)
    String stub;

    private static Http front(String setting) {
        return new Http(URI.create(ConfigProvider.getConfig().getValue(setting, String.class)));
    }

    private static String body(String further) {
        return Bodies.hi("auto:best", further);
    }

    @ParameterizedTest
    @ValueSource(strings = {OnLambda.REST_FRONT, OnLambda.URL_FRONT})
    void answersThroughEveryFrontDoor(String front) {
        Http.Reply reply = front(front).post(PATH, body(""));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/choices/0/message/content").asText()).isEqualTo("Hello world");
        assertThat(reply.header("x-pareto-attempts")).isEqualTo("1");
    }

    @Test
    void answersUnderTheStageOfARestApi() {
        assertThat(front(OnLambda.REST_FRONT).get("/prod/v1/models").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {OnLambda.REST_FRONT, OnLambda.URL_FRONT})
    void streamsThroughEveryFrontDoor(String front) {
        List<String> events = front(front).post(PATH, body(", \"stream\": true")).events();

        assertThat(events).hasSizeGreaterThan(4);
        assertThat(events.getLast()).isEqualTo("[DONE]");
    }

    @ParameterizedTest
    @CsvSource({"429, 429", "500, 502", "400, 400"})
    void keepsTheStatusOfAFailure(String behaviour, int status) {
        Http.Reply reply =
                front(OnLambda.URL_FRONT)
                        .post(PATH, body(", \"stream\": true, \"stub\": \"" + behaviour + "\""));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.error().path("message").asText()).isNotEmpty();
    }

    @Test
    void endsAnAnswerAtItsDeadlineInItsOwnWords() {
        Http.Reply reply = front(OnLambda.URL_FRONT).post(PATH, body(", \"stub\": \"silent\""));

        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.error().path("code").asText()).isEqualTo("deadline_exceeded");
        assertThat(reply.error().path("message").asText()).contains("not finished in the time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stall", "endless"})
    void endsAStreamAtItsDeadlineWithAnErrorEvent(String behaviour) throws IOException {
        Http.Reply reply =
                front(OnLambda.URL_FRONT)
                        .post(PATH, body(", \"stream\": true, \"stub\": \"" + behaviour + "\""));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.events()).doesNotContain("[DONE]");
        assertThat(new ObjectMapper().readTree(reply.events().getLast()).at("/error/code").asText())
                .isEqualTo("deadline_exceeded");
    }

    @Test
    void servesOnWhenAClientLeavesInTheMiddle() throws IOException {
        HttpRequest.Builder request =
                front(OnLambda.URL_FRONT)
                        .request(PATH)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        body(
                                                ", \"stream\": true, \"stub\": \"endless\","
                                                        + " \"user\": \"leaver\"")));
        HttpResponse<InputStream> response =
                front(OnLambda.URL_FRONT).send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).contains("more ");
        }

        // Lambda does not tell the function: the deadline ends the provider call
        Http provider = new Http(URI.create(stub));
        assertThat(provider.get(StubProvider.PATH_HUNG_UP + "?leaver").status()).isEqualTo(200);
        assertThat(front(OnLambda.URL_FRONT).get("/v1/models").status()).isEqualTo(200);
    }

    @Test
    void refusesABodyThatIsTooLong() {
        String text = "x".repeat(7 << 20);

        assertThat(front(OnLambda.REST_FRONT).post(PATH, body(", \"user\": \"" + text + "\"")))
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(413));
    }
}
