package io.paretorouter.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.lambda.local.Exchange;
import io.paretorouter.lambda.local.Invoked;
import io.paretorouter.lambda.local.LocalHttp;
import io.paretorouter.lambda.local.LocalLambda;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaFunctionTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(800);
    private static final int MEGABYTE = 1 << 20;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch lost = new CountDownLatch(1);
    private final CompletableFuture<String> hungUp = new CompletableFuture<>();
    private final Tickets tickets = new Tickets();
    private final LocalHttp application = new LocalHttp(0, this::behave);
    private LocalLambda lambda;
    private LambdaFunction function;

    @AfterEach
    void close() {
        closing.countDown();
        function.stop();
        lambda.close();
        application.close();
    }

    private void start(LambdaSettings.Response response, Duration timeout) {
        lambda = new LocalLambda(0, timeout);
        LambdaSettings settings =
                new LambdaSettings(lambda.address(), response, "", Duration.ofMillis(200));
        function = new LambdaFunction(settings, tickets, application.port(), lost::countDown);
        function.start();
    }

    /** An application that does what the path says. */
    private void behave(Exchange exchange) throws IOException {
        switch (exchange.path()) {
            case "/echo" -> echo(exchange);
            case "/cut" -> throw new IOException("cut, as asked");
            case "/garbage" -> {
                exchange.chunk("nonsense".getBytes(StandardCharsets.UTF_8));
                throw new IOException("cut, as asked");
            }
            case "/silent" -> await();
            case "/large" ->
                    exchange.respond(
                            200,
                            Map.of("Content-Type", List.of("text/plain")),
                            "x".repeat(7 * MEGABYTE).getBytes(StandardCharsets.UTF_8));
            case "/quotes" -> // fits as it is, and not as JSON
                    exchange.respond(
                            200,
                            Map.of("Content-Type", List.of("text/plain")),
                            "\"".repeat(4 * MEGABYTE).getBytes(StandardCharsets.UTF_8));
            case "/binary" ->
                    exchange.respond(
                            200, Map.of("Content-Type", List.of("image/png")), new byte[] {-1, 0});
            case "/headers" ->
                    exchange.respond(
                            200, Map.of("X-Long", List.of("x".repeat(20_000))), new byte[0]);
            default -> pieces(exchange);
        }
    }

    private void echo(Exchange exchange) throws IOException {
        Context context = tickets.claim(exchange.header(Tickets.HEADER));
        byte[] body = exchange.body().readAllBytes();
        exchange.respond(
                201,
                Map.of(
                        "Content-Type", List.of("text/plain; charset=utf-8"),
                        "Set-Cookie", List.of("a=1", "b=2"),
                        "X-Id", List.of(context == null ? "none" : context.requestId()),
                        "X-Trace", List.of(String.valueOf(exchange.header("x-amzn-trace-id")))),
                body);
    }

    private void pieces(Exchange exchange) throws IOException {
        exchange.begin(200, Map.of("Content-Type", List.of("text/event-stream")));
        exchange.chunk("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
        switch (exchange.path()) {
            case "/broken" -> throw new IOException("cut, as asked");
            case "/stalled" -> {
                await();
                try {
                    while (true) { // until the write fails
                        exchange.chunk(new byte[MEGABYTE]);
                    }
                } catch (IOException e) {
                    hungUp.complete("hung up");
                    throw e;
                }
            }
            case "/gated" -> await();
            default -> {}
        }
        exchange.chunk("data: 2\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.end();
    }

    private void await() throws IOException {
        try {
            assertThat(closing.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Invoked.Outcome invoke(String path) throws InterruptedException {
        return invoke(path, "");
    }

    private Invoked.Outcome invoke(String path, String body) throws InterruptedException {
        return lambda.invoke(event(path, body)).await();
    }

    private static byte[] event(String path, String body) {
        return """
        {"version": "2.0", "rawPath": "%s", "rawQueryString": "", "body": "%s",
         "headers": {"content-type": "text/plain", "x-pareto-invocation": "forged",
           "x-amzn-trace-id": "forged"},
         "requestContext": {"http": {"method": "POST", "sourceIp": "192.0.2.7"}}}
        """
                .formatted(path, body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(Invoked.Outcome outcome) {
        try {
            return new ObjectMapper().readTree(outcome.payload());
        } catch (IOException e) {
            throw new AssertionError(outcome.text(), e);
        }
    }

    private static String prelude(Invoked.Outcome outcome) {
        return outcome.text().split("\0{8}", 2)[0];
    }

    private static String payload(Invoked.Outcome outcome) {
        return outcome.text().split("\0{8}", 2)[1];
    }

    @Test
    void givesAWholeAnswerInOnePiece() throws InterruptedException {
        start(LambdaSettings.Response.BUFFERED, LONG);
        Invoked invoked = lambda.invoke(event("/echo", "grüße"));
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
        assertThat(prelude(outcome)).contains("\"statusCode\":200", "text/event-stream");
        assertThat(payload(outcome)).isEqualTo("data: 1\n\ndata: 2\n\n");
        assertThat(outcome.succeeded()).isTrue();
    }

    @Test
    void passesAPieceOnBeforeTheNextOneExists() throws InterruptedException {
        start(LambdaSettings.Response.STREAMING, LONG);
        Invoked invoked = lambda.invoke(event("/gated", ""));
        StringBuilder seen = new StringBuilder();
        while (!seen.toString().contains("data: 1")) {
            if (takePart(invoked) instanceof Invoked.Part.Piece piece) {
                seen.append(new String(piece.bytes(), StandardCharsets.UTF_8));
            }
        }

        assertThat(closing.getCount()).isEqualTo(1);
        closing.countDown();
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

        assertThat(payload(outcome)).isEqualTo("data: 1\n\n");
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
        closing.countDown();
        assertThat(hungUp.get(30, TimeUnit.SECONDS)).isEqualTo("hung up");
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

        assertThat(payload(invoke("/large"))).hasSize(7 * MEGABYTE);
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
        Invoked invoked = lambda.invoke(event("/gated", ""));
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
