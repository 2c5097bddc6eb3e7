package io.paretorouter.bench.coldstart;

import io.paretorouter.fixture.StubProvider;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * From the start of the process to the first answer of {@code /v1/route} over HTTP; the client
 * tries to connect every millisecond.
 */
final class FirstRoute implements Trial {
    private static final int MOST_MILLIS = 60_000;
    private static final int MILLI = 1_000_000;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final StubProvider provider;
    private final byte[] request;

    FirstRoute(StubProvider provider, String body) {
        this.provider = provider;
        this.request =
                """
                POST /v1/route HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Connection: close\r
                Content-Length: %d\r
                \r
                %s"""
                        .formatted(body.length(), body)
                        .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String what() {
        return "process start to first answer of /v1/route, over HTTP";
    }

    @Override
    public Run run(Contender contender, Path log) throws IOException, InterruptedException {
        int port = freePort();
        Map<String, String> situation = new HashMap<>(Situation.of(provider));
        situation.put("PORT", Integer.toString(port));
        situation.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        long start = System.nanoTime();
        Process process = contender.start(situation, log);
        try (Socket socket = connect(port, process)) {
            socket.getOutputStream().write(request);
            byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            Run run = Run.of(process, start);
            if (!new String(line, StandardCharsets.US_ASCII).endsWith(" 200")) {
                throw new IOException(contender.name() + " refused to route");
            }
            return run;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, HERE)) {
            return any.getLocalPort();
        }
    }

    private static Socket connect(int port, Process process) throws IOException {
        for (int attempt = 0; attempt < MOST_MILLIS && process.isAlive(); attempt++) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(HERE, port));
                return socket;
            } catch (ConnectException e) { // not yet
                socket.close();
                LockSupport.parkNanos(MILLI);
            }
        }
        throw new IOException("nobody listens on port " + port);
    }
}
