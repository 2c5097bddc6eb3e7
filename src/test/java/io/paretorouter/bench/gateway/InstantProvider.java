package io.paretorouter.bench.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A provider that answers at once, whatever it is asked: a chat completion, or a stream of four
 * chunks, the first of which says when it was sent.
 */
public final class InstantProvider implements AutoCloseable {
    private static final String SENT = "sent at ";

    private static final String LENGTH = "content-length: ";
    private static final String COUNTS =
            "\"usage\":{\"prompt_tokens\":68,\"completion_tokens\":4,\"total_tokens\":72}";
    private static final String WHOLE =
            "{\"id\":\"i\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":["
                    + "{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"ready\"},"
                    + "\"finish_reason\":\"stop\"}],"
                    + COUNTS
                    + "}";
    private static final String CHUNK =
            "data: {\"id\":\"i\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
                    + "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"}}]}\n\n";
    private static final String LAST =
            "data: {\"id\":\"i\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
                    + "\"choices\":[],"
                    + COUNTS
                    + "}\n\n";

    private final ServerSocket server;

    /** Serves from now on. */
    public InstantProvider() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** Settings of a router that decides by express and asks this provider alone. */
    public Map<String, String> settings() {
        return Map.of(
                "router.embedder", "express",
                "router.providers.stub.type", "openai",
                "router.providers.stub.base-url", "http://127.0.0.1:" + port() + "/v1",
                "router.default-provider", "stub");
    }

    /**
     * When the first chunk of a stream was sent, in nanoseconds of this machine's clock.
     *
     * @param chunk the first one, as it came
     */
    static long sentNanos(String chunk) {
        int begin = chunk.indexOf(SENT) + SENT.length();
        return Long.parseLong(chunk.substring(begin, chunk.indexOf('"', begin)));
    }

    @SuppressWarnings("resource") // of each connection: closed by its own thread
    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(socket));
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            while (true) {
                if (read(in).contains("\"stream\":true")) {
                    stream(out);
                } else {
                    send(
                            out,
                            head("application/json", "Content-Length: " + WHOLE.length()) + WHOLE);
                }
            }
        } catch (IOException e) {
            return; // the other side has gone
        }
    }

    /** The body of the next request. */
    private static String read(InputStream in) throws IOException {
        int length = 0;
        StringBuilder line = new StringBuilder();
        while (true) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("closed");
            }
            if (c != '\n') {
                line.append((char) c);
                continue;
            }
            String header = line.toString().strip().toLowerCase(Locale.ROOT);
            line.setLength(0);
            if (header.isEmpty()) {
                return new String(in.readNBytes(length), StandardCharsets.UTF_8);
            }
            if (header.startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()));
            }
        }
    }

    private static void stream(OutputStream out) throws IOException {
        String first = chunk(CHUNK.formatted(SENT + System.nanoTime()));
        send(out, head("text/event-stream", "Transfer-Encoding: chunked") + first);
        for (int i = 0; i < 2; i++) {
            send(out, chunk(CHUNK.formatted("word ")));
        }
        send(out, chunk(LAST) + chunk("data: [DONE]\n\n") + "0\r\n\r\n");
    }

    private static String head(String type, String length) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + length + "\r\n\r\n";
    }

    private static String chunk(String data) {
        return Integer.toHexString(data.length()) + "\r\n" + data + "\r\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
