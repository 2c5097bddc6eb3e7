package io.paretorouter.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.lambda.local.Events;
import io.paretorouter.lambda.local.Exchange;
import io.paretorouter.lambda.local.FrontDoor;
import io.paretorouter.lambda.local.LocalHttp;
import io.paretorouter.lambda.local.LocalLambda;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thousands of events in a row, some of which go wrong in every way there is. */
class EnduranceTest {
    private static final int EVENTS = 4000;
    private static final byte[] PIECE = "data: piece\n\n".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger asked = new AtomicInteger();

    /** One in a hundred is cut before its head, one in the middle, one is refused. */
    private void behave(Exchange exchange) throws IOException {
        int turn = asked.incrementAndGet() % 100;
        if (turn == 1) {
            throw new IOException("cut, as asked");
        }
        if (turn == 2) {
            exchange.respondJson(503, "{}");
            return;
        }
        exchange.begin(200, Map.of("Content-Type", List.of("text/event-stream")));
        for (int i = 0; i < 5; i++) {
            exchange.chunk(PIECE);
            if (turn == 3 && i == 2) {
                throw new IOException("cut, as asked");
            }
        }
        exchange.end();
    }

    @ParameterizedTest
    @EnumSource(LambdaSettings.Response.class)
    void leavesNothingUnansweredAndNothingBehind(LambdaSettings.Response response)
            throws Exception {
        try (LocalHttp application = new LocalHttp(0, this::behave);
                LocalLambda lambda = new LocalLambda(0, Duration.ofSeconds(60));
                FrontDoor front = new FrontDoor(lambda, Events.V2, 0)) {
            LambdaFunction function =
                    new LambdaFunction(
                            new LambdaSettings(
                                    lambda.address(), response, "", Duration.ofSeconds(1)),
                            new Tickets(),
                            application.port(),
                            () -> {});
            long before = loops();
            function.start();
            int whole = 0;
            for (int i = 0; i < EVENTS; i++) {
                boolean leaves = i % 100 == 50;
                whole += get(front.uri(), leaves) ? 1 : 0;
            }
            function.stop(); // the last answer was awaited, and so all before it are through

            assertThat(asked.get()).isEqualTo(EVENTS);
            assertThat(lambda.answered()).isEqualTo(EVENTS);
            assertThat(lambda.unanswered()).isZero();
            assertThat(whole).isEqualTo(EVENTS * 96 / 100);
            assertThat(loops()).isEqualTo(before);
        }
    }

    /** How many loops run: other tests' routers have one of their own. */
    private static long loops() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("lambda"))
                .count();
    }

    /** Asks on a connection of its own; whether an answer came, and whole. */
    private static boolean get(URI front, boolean leaves) throws IOException {
        try (Socket socket = new Socket(front.getHost(), front.getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET / HTTP/1.1\r\nHost: local\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            if (leaves) {
                assertThat(in.read()).isEqualTo('H');
                return false;
            }
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = answer.endsWith("0\r\n\r\n") || answer.contains("Content-Length: 65");
            return answer.startsWith("HTTP/1.1 200") && ended;
        }
    }
}
