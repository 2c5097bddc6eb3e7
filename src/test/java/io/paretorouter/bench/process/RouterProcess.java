package io.paretorouter.bench.process;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The packaged router, running; ends with this object, or with this JVM. */
public final class RouterProcess implements AutoCloseable {
    /** The query that is asked, of 14 tokens. */
    public static final String BODY =
            "{\"model\": \"auto\", \"messages\": [{\"role\": \"user\", \"content\": \"What is the"
                    + " derivative of sin(x) cos(x)?\"}]}";

    private static final Path LOG = Path.of("target", "bench", "router.log");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final long started;
    private final Thread killer;
    private final HttpClient client = HttpClient.newHttpClient();

    private RouterProcess(Process process, int port, long started) {
        this.process = process;
        this.port = port;
        this.started = started;
        this.killer = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /** Starts it; what it says goes to {@code target/bench/router.log}. */
    public static RouterProcess start(Launch launch) throws IOException {
        Files.createDirectories(LOG.getParent());
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(launch.command(port))
                        .redirectErrorStream(true)
                        .redirectOutput(LOG.toFile());
        long now = System.nanoTime();
        return new RouterProcess(builder.start(), port, now);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Where it listens. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Waits for the first routed answer; the time since the process was started. */
    public Duration firstAnswer() throws IOException, InterruptedException {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        byte[] head =
                ("POST /v1/route HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Connection: close\r\nContent-Length: "
                                + body.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write(head);
                socket.getOutputStream().write(body);
                String answer =
                        new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                Duration time = Duration.ofNanos(System.nanoTime() - started);
                if (!answer.startsWith("HTTP/1.1 200")) {
                    throw new IllegalStateException("not a routed answer: " + answer);
                }
                return time;
            } catch (ConnectException e) {
                requireHope("no answer");
                Thread.sleep(1);
            }
        }
    }

    private void requireHope(String complaint) {
        if (!process.isAlive() || System.nanoTime() - started > PATIENCE.toNanos()) {
            throw new IllegalStateException(complaint + "; see " + LOG);
        }
    }

    /** Asks once. */
    public void ask() throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(address("/v1/route"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(BODY)));
    }

    /** Waits until the full embedder has taken over. */
    public void awaitFull() throws IOException, InterruptedException {
        while (metric("pareto_full") != 1) {
            requireHope("the full embedder is not ready");
            Thread.sleep(20);
        }
    }

    /** A metric's value. */
    public double metric(String name) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address("/q/metrics")).header("Accept", "text/plain"))
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no metric " + name));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("not an answer: " + response.body());
        }
        return response.body();
    }

    /** Has the process end by itself, and waits for that. */
    public void end() throws InterruptedException {
        process.destroy();
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Ends the process, by force if need be. */
    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        Runtime.getRuntime().removeShutdownHook(killer);
    }
}
