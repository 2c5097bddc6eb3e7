package io.paretorouter.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.lambda.local.Exchange;
import io.paretorouter.lambda.local.LocalHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An application that does what a request's path says. */
final class ScriptedApplication implements AutoCloseable {
    private static final int MEGABYTE = 1 << 20;

    /** The length of the answer at {@code /large}. */
    static final int LARGE = 7 * MEGABYTE;

    private final CountDownLatch gate = new CountDownLatch(1);
    private final CompletableFuture<String> hungUp = new CompletableFuture<>();
    private final Tickets tickets = new Tickets();
    private final LocalHttp http = new LocalHttp(0, this::behave);

    /** An event whose request asks for a path. */
    static byte[] event(String path, String body) {
        return """
        {"version": "2.0", "rawPath": "%s", "rawQueryString": "", "body": "%s",
         "headers": {"content-type": "text/plain", "x-pareto-invocation": "forged",
           "x-amzn-trace-id": "forged"},
         "requestContext": {"http": {"method": "POST", "sourceIp": "192.0.2.7"}}}
        """
                .formatted(path, body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whom the loop hands its tickets to. */
    Tickets tickets() {
        return tickets;
    }

    int port() {
        return http.port();
    }

    int connections() {
        return http.connections();
    }

    /** Lets go on whoever waits at {@code /silent}, {@code /gated} and {@code /stalled}. */
    void open() {
        gate.countDown();
    }

    /** Whether they may go on. */
    boolean isOpen() {
        return gate.getCount() == 0;
    }

    /** Completes when the reader of {@code /stalled} has hung up. */
    CompletableFuture<String> hungUp() {
        return hungUp;
    }

    @Override
    public void close() {
        http.close();
    }

    private void behave(Exchange exchange) throws IOException {
        switch (exchange.path()) {
            case "/echo" -> echo(exchange);
            case "/refused" -> exchange.respondJson(503, "{}");
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
                            "x".repeat(LARGE).getBytes(StandardCharsets.UTF_8));
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
            assertThat(gate.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
