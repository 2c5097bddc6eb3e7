package io.paretorouter.lambda.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Lambda's Runtime API, version 2018-06-01, for one function. */
public final class LocalLambda implements AutoCloseable {
    /** What Lambda takes and gives in one piece. */
    static final int MOST_PAYLOAD_BYTES = 6_291_556;

    private static final String BASE = "/2018-06-01/runtime/";
    private static final String OK = "{\"status\":\"OK\"}\n";

    private final LocalHttp http;
    private final Duration timeout;
    private final BlockingDeque<Invoked> waiting = new LinkedBlockingDeque<>();
    private final Map<String, Invoked> underWay = new ConcurrentHashMap<>();
    private final CompletableFuture<String> initError = new CompletableFuture<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile Consumer<String> onInitError = error -> {};
    private final AtomicInteger answered = new AtomicInteger();
    private final CompletableFuture<Void> frozen = new CompletableFuture<>();
    private final CompletableFuture<Void> restored = new CompletableFuture<>();
    private volatile boolean closed;

    /**
     * A Runtime API.
     *
     * @param port 0 for any free one
     * @param timeout how long the function may take for an event
     */
    public LocalLambda(int port, Duration timeout) {
        this.timeout = timeout;
        this.http = new LocalHttp(port, this::handle);
    }

    /** What {@code AWS_LAMBDA_RUNTIME_API} has to be. */
    public String address() {
        return "127.0.0.1:" + http.port();
    }

    /** Invokes the function, once it asks for an event. */
    public Invoked invoke(byte[] event) {
        Invoked invoked = new Invoked(event, Instant.now().plus(timeout));
        waiting.add(invoked);
        return invoked;
    }

    /** Completes when the function asks for its first event: it has started. */
    public CompletableFuture<Void> ready() {
        return ready;
    }

    /** The error that the function could not start for, JSON, once it says so. */
    public CompletableFuture<String> initError() {
        return initError;
    }

    /** Completes when a function that SnapStart starts is ready for its snapshot. */
    public CompletableFuture<Void> frozen() {
        return frozen;
    }

    /** Lets such a function go on, as from its snapshot. */
    public void restore() {
        restored.complete(null);
    }

    /** Has somebody told why the function cannot start. */
    void onInitError(Consumer<String> listener) {
        onInitError = listener;
    }

    /** How many events were taken and have no answer yet, not even that there is none. */
    public int unanswered() {
        return underWay.size();
    }

    /** How many events were answered, well or not. */
    public int answered() {
        return answered.get();
    }

    /** How many connections the function holds. */
    public int connections() {
        return http.connections();
    }

    private void handle(Exchange exchange) throws IOException {
        String[] path = exchange.path().split("/");
        if (exchange.path().equals(BASE + "invocation/next")) {
            next(exchange);
        } else if (exchange.path().equals(BASE + "restore/next")) {
            frozen.complete(null);
            restored.join();
            exchange.respondJson(200, "{}");
        } else if (exchange.path().equals(BASE + "init/error")) {
            String error = new String(exchange.body().readAllBytes(), StandardCharsets.UTF_8);
            onInitError.accept(error);
            initError.complete(error);
            exchange.respondJson(202, OK);
        } else if (path.length == 6 && path[5].equals("response")) {
            answer(exchange, path[4], false);
        } else if (path.length == 6 && path[5].equals("error")) {
            answer(exchange, path[4], true);
        } else {
            exchange.respondJson(404, "{\"errorType\":\"NotFound\"}");
        }
    }

    private void next(Exchange exchange) throws IOException {
        ready.complete(null);
        Invoked invoked = await(exchange);
        underWay.put(invoked.id(), invoked);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Type", List.of("application/json"));
        headers.put("Lambda-Runtime-Aws-Request-Id", List.of(invoked.id()));
        headers.put(
                "Lambda-Runtime-Deadline-Ms",
                List.of(Long.toString(invoked.deadline().toEpochMilli())));
        headers.put(
                "Lambda-Runtime-Invoked-Function-Arn",
                List.of("arn:aws:lambda:us-east-1:123456789012:function:local"));
        headers.put("Lambda-Runtime-Trace-Id", List.of(traceId()));
        invoked.handOver();
        exchange.respond(200, headers, invoked.event());
    }

    private Invoked await(Exchange exchange) throws IOException {
        try {
            while (!closed && !exchange.isGone()) {
                Invoked invoked = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (invoked != null && exchange.isGone()) {
                    waiting.addFirst(invoked); // for the process that takes this one's place
                } else if (invoked != null) {
                    return invoked;
                }
            }
            throw new IOException("nobody waits for an event here any more");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String traceId() {
        long seconds = System.currentTimeMillis() / 1000;
        return "Root=1-%08x-0123456789abcdef01234567;Parent=0123456789abcdef;Sampled=0"
                .formatted(seconds);
    }

    private void answer(Exchange exchange, String id, boolean error) throws IOException {
        Invoked invoked = underWay.remove(id);
        if (invoked == null) {
            exchange.respondJson(
                    400,
                    "{\"errorType\":\"InvalidRequestID\",\"errorMessage\":\"Invalid request ID\"}");
            return;
        }
        answered.incrementAndGet(); // before the function hears that it was taken, and may end
        boolean streaming =
                "streaming"
                        .equalsIgnoreCase(exchange.header("lambda-runtime-function-response-mode"));
        String type = exchange.header("content-type");
        boolean whole = false;
        try {
            if (streaming || error) {
                invoked.put(new Invoked.Part.Begin(streaming, error, type == null ? "" : type));
                relay(exchange, invoked);
            } else {
                whole(exchange, invoked);
            }
            whole = true;
        } finally {
            if (!whole) { // the function hung up in the middle
                invoked.put(new Invoked.Part.End("Runtime.TruncatedResponse", null));
            }
        }
    }

    private static void relay(Exchange exchange, Invoked invoked) throws IOException {
        byte[] piece = new byte[32 << 10];
        Exchange.Body body = exchange.body();
        for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
            invoked.put(new Invoked.Part.Piece(Arrays.copyOf(piece, count)));
        }
        invoked.put(
                new Invoked.Part.End(
                        body.trailer("lambda-runtime-function-error-type"),
                        body.trailer("lambda-runtime-function-error-body")));
        exchange.respondJson(202, OK);
    }

    private static void whole(Exchange exchange, Invoked invoked) throws IOException {
        byte[] payload = exchange.body().readAllBytes();
        boolean tooLarge = payload.length > MOST_PAYLOAD_BYTES;
        invoked.put(new Invoked.Part.Begin(false, tooLarge, "application/json"));
        invoked.put(new Invoked.Part.Piece(tooLarge ? new byte[0] : payload));
        invoked.put(new Invoked.Part.End(tooLarge ? "Function.ResponseSizeTooLarge" : null, null));
        exchange.respondJson(tooLarge ? 413 : 202, OK);
    }

    @Override
    public void close() {
        closed = true;
        restore();
        http.close();
    }
}
