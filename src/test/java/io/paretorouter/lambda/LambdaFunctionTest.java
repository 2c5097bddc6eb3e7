package io.paretorouter.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.lambda.local.Invoked;
import io.paretorouter.lambda.local.LocalLambda;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaFunctionTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(3);

    private final ScriptedApplication application = new ScriptedApplication();
    private final CountDownLatch lost = new CountDownLatch(1);
    private LocalLambda lambda;
    private LambdaFunction function;

    @AfterEach
    void close() {
        application.open();
        function.stop();
        lambda.close();
        application.close();
    }

    private void start(LambdaSettings.Response response, Duration timeout) {
        lambda = new LocalLambda(0, timeout);
        LambdaSettings settings =
                new LambdaSettings(lambda.address(), response, "", Duration.ofSeconds(2));
        function =
                new LambdaFunction(
                        settings, application.tickets(), application.port(), lost::countDown);
        function.start();
    }

    private Invoked.Outcome invoke(String path) throws InterruptedException {
        return invoke(path, "");
    }

    private Invoked.Outcome invoke(String path, String body) throws InterruptedException {
        return lambda.invoke(ScriptedApplication.event(path, body)).await();
    }

    private static JsonNode json(Invoked.Outcome outcome) {
        try {
            return new ObjectMapper().readTree(outcome.payload());
        } catch (IOException e) {
            throw new AssertionError(outcome.text(), e);
        }
    }

    @Test
    void givesAWholeAnswerInOnePiece() throws InterruptedException {
        start(LambdaSettings.Response.BUFFERED, LONG);
        Invoked invoked = lambda.invoke(ScriptedApplication.event("/echo", "grüße"));
        JsonNode answer = json(invoked.await());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
        assertThat(answer.path("body").asText()).isEqualTo("grüße");
        assertThat(answer.path("isBase64Encoded").asBoolean(true)).isFalse();
        assertThat(answer.path("cookies")).hasSize(2);
        assertThat(answer.at("/headers/x-id").asText()).isEqualTo(invoked.id());
        assertThat(answer.at("/headers/x-trace").asText()).startsWith("Root=1-");
    }

    @Test
    void answersARestApiWithHeadersOfManyValues() throws InterruptedException {
        start(LambdaSettings.Response.BUFFERED, LONG);
        byte[] event =
                "{\"httpMethod\": \"POST\", \"path\": \"/echo\", \"body\": \"hi\"}"
                        .getBytes(StandardCharsets.UTF_8);
        JsonNode answer = json(lambda.invoke(event).await());

        assertThat(answer.at("/multiValueHeaders/set-cookie")).hasSize(2);
        assertThat(answer.has("cookies")).isFalse();
        assertThat(answer.path("body").asText()).isEqualTo("hi");
    }

    @Test
    void encodesABodyThatIsNoText() throws InterruptedException {
        start(LambdaSettings.Response.BUFFERED, LONG);
        JsonNode answer = json(invoke("/binary"));

        assertThat(answer.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(Base64.getDecoder().decode(answer.path("body").asText())).containsExactly(-1, 0);
    }

    @Test
    void streamsPreludeAndPieces() throws InterruptedException {
        start(LambdaSettings.Response.STREAMING, LONG);
        Invoked.Outcome outcome = invoke("/pieces");

        assertThat(outcome.begin().streaming()).isTrue();
        assertThat(outcome.begin().contentType())
                .isEqualTo("application/vnd.awslambda.http-integration-response");
        assertThat(outcome.prelude()).contains("\"statusCode\":200", "text/event-stream");
        assertThat(outcome.streamed()).isEqualTo("data: 1\n\ndata: 2\n\n");
        assertThat(outcome.succeeded()).isTrue();
    }

    @Test
    void passesAPieceOnBeforeTheNextOneExists() throws InterruptedException {
        start(LambdaSettings.Response.STREAMING, LONG);
        Invoked invoked = lambda.invoke(ScriptedApplication.event("/gated", ""));
        StringBuilder seen = new StringBuilder();
        while (!seen.toString().contains("data: 1")) {
            if (takePart(invoked) instanceof Invoked.Part.Piece piece) {
                seen.append(new String(piece.bytes(), StandardCharsets.UTF_8));
            }
        }

        assertThat(application.isOpen()).isFalse();
        application.open();
        while (!(takePart(invoked) instanceof Invoked.Part.End)) {
            assertThat(lost.getCount()).isEqualTo(1);
        }
    }

    private static Invoked.Part takePart(Invoked invoked) throws InterruptedException {
        Invoked.Part part = invoked.take();
        assertThat(part).isNotNull();
        return part;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cut", "/garbage"})
    void postsAnErrorWhenTheApplicationGivesNoAnswer(String path) throws InterruptedException {
        start(LambdaSettings.Response.STREAMING, LONG);
        Invoked.Outcome outcome = invoke(path);

        assertThat(outcome.begin().error()).isTrue();
        assertThat(json(outcome).path("errorType").asText()).isEqualTo(Fault.APPLICATION);
        assertThat(invoke("/echo").succeeded()).isTrue();
    }

    @Test
    void postsAnErrorWhenTheApplicationCutsAWholeAnswer() throws InterruptedException {
        start(LambdaSettings.Response.BUFFERED, LONG);
        Invoked.Outcome outcome = invoke("/broken");

        assertThat(outcome.begin().error()).isTrue();
        assertThat(invoke("/echo").succeeded()).isTrue();
    }

    @Test
    void endsABrokenStreamInErrorTrailers() throws InterruptedException {
        start(LambdaSettings.Response.STREAMING, LONG);
        Invoked.Outcome outcome = invoke("/broken");

        assertThat(outcome.streamed()).isEqualTo("data: 1\n\n");
        assertThat(outcome.end().errorType()).isEqualTo(Fault.APPLICATION);
        assertThat(
                        new String(
                                Base64.getDecoder().decode(outcome.end().errorBody()),
                                StandardCharsets.UTF_8))
                .contains(Fault.APPLICATION);
        assertThat(invoke("/echo").succeeded()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(LambdaSettings.Response.class)
    void answersInPlaceOfASilentApplicationBeforeTheFunctionIsStopped(
            LambdaSettings.Response response) throws InterruptedException {
        start(response, SHORT);
        Invoked.Outcome outcome = invoke("/silent");

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.text()).contains("\"statusCode\":504", "deadline_exceeded");
    }

    @Test
    void endsAStalledStreamAndHangsUpBeforeTheFunctionIsStopped() throws Exception {
        start(LambdaSettings.Response.STREAMING, SHORT);
        Invoked.Outcome outcome = invoke("/stalled");

        assertThat(outcome.end().errorType()).isEqualTo(Fault.DEADLINE);
        application.open();
        assertThat(application.hungUp().get(30, TimeUnit.SECONDS)).isEqualTo("hung up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/large", "/quotes"})
    void refusesAnAnswerThatIsLongerThanLambdaTakes(String path) throws InterruptedException {
        start(LambdaSettings.Response.BUFFERED, LONG);
        JsonNode answer = json(invoke(path));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(413);
        assertThat(answer.path("body").asText()).contains("body_too_large");
    }

    @Test
    void streamsAnAnswerOfAnyLength() throws InterruptedException {
        start(LambdaSettings.Response.STREAMING, LONG);

        assertThat(invoke("/large").streamed()).hasSize(ScriptedApplication.LARGE);
    }

    @Test
    void postsAnErrorForHeadersThatNoFrontDoorReads() throws InterruptedException {
        start(LambdaSettings.Response.STREAMING, LONG);

        assertThat(json(invoke("/headers")).path("errorType").asText()).isEqualTo(Fault.BUG);
        assertThat(invoke("/echo").succeeded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "nope",
                "{\"source\": \"aws.events\"}",
                "{\"version\": \"2.0\"}",
                "{\"httpMethod\": \"G T\", \"path\": \"/\"}",
                "{\"httpMethod\": \"GET\", \"path\": \"/\", \"headers\": {\"a\": \"b\\r\\nc: d\"}}",
                "{\"httpMethod\": \"GET\", \"path\": \"/\", \"body\": \"*\","
                        + " \"isBase64Encoded\": true}"
            })
    void postsAnErrorForAnEventThatIsNoRequest(String event) throws InterruptedException {
        start(LambdaSettings.Response.BUFFERED, LONG);
        Invoked.Outcome outcome = lambda.invoke(event.getBytes(StandardCharsets.UTF_8)).await();

        assertThat(outcome.begin().error()).isTrue();
        assertThat(json(outcome).path("errorType").asText()).isEqualTo(Fault.NO_REQUEST);
        assertThat(invoke("/echo").succeeded()).isTrue();
    }

    @Test
    void servesThroughTheSameTwoConnections() throws InterruptedException {
        start(LambdaSettings.Response.STREAMING, LONG);
        for (int i = 0; i < 50; i++) {
            assertThat(invoke("/pieces").succeeded()).isTrue();
        }

        assertThat(lambda.connections()).isEqualTo(1);
        assertThat(application.connections()).isEqualTo(1);
    }

    @Test
    void stopsWhileItWaitsForAnEvent() throws InterruptedException {
        start(LambdaSettings.Response.BUFFERED, LONG);
        assertThat(invoke("/echo").succeeded()).isTrue();
        function.stop();

        assertThat(lost.getCount()).isEqualTo(1);
    }

    @Test
    void tellsTheCallerWhenItIsStoppedInTheMiddle() throws InterruptedException {
        start(LambdaSettings.Response.STREAMING, LONG);
        Invoked invoked = lambda.invoke(ScriptedApplication.event("/gated", ""));
        assertThat(takePart(invoked)).isInstanceOf(Invoked.Part.Begin.class);
        function.stop();
        Invoked.Part part = takePart(invoked);
        while (!(part instanceof Invoked.Part.End)) {
            part = takePart(invoked);
        }

        assertThat(((Invoked.Part.End) part).errorType()).isEqualTo(Fault.APPLICATION);
        assertThat(lambda.unanswered()).isZero();
    }

    @Test
    void givesUpWhenTheRuntimeApiIsGone() throws InterruptedException {
        start(LambdaSettings.Response.BUFFERED, LONG);
        assertThat(invoke("/echo").succeeded()).isTrue();
        lambda.close();

        assertThat(lost.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void tellsWhyItCannotStart() throws Exception {
        start(LambdaSettings.Response.BUFFERED, LONG);
        LambdaFunction.reportFailedStart(
                lambda.address(),
                new IllegalStateException(
                        "wrapped", new IllegalArgumentException("router.alpha: is wrong")));

        assertThat(lambda.initError().get(30, TimeUnit.SECONDS))
                .contains("Router.IllegalArgumentException", "router.alpha: is wrong");
    }
}
