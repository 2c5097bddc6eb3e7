package io.paretorouter.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.lambda.local.FrontDoor;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Requests in a row, some of which go wrong in every way there is. Each is made on a connection of
 * its own, and has come through, or failed, before the next one.
 */
final class Endurance {
    private final URI front;
    private final Function<Turn, byte[]> requests;
    private final String end;

    /** What becomes of a request; each of the odd ones befalls one in a hundred. */
    enum Turn {
        WHOLE,
        /** Whoever is to answer says that it cannot. */
        REFUSED,
        /** It hangs up instead. */
        CUT,
        /** It hangs up in the middle of its answer. */
        BROKEN,
        /** The client hangs up in the middle of the answer. */
        LEFT;

        /** What becomes of the request with a number. */
        static Turn of(int request) {
            return switch (request % 100) {
                case 1 -> REFUSED;
                case 2 -> CUT;
                case 3 -> BROKEN;
                case 50 -> LEFT;
                default -> WHOLE;
            };
        }
    }

    /**
     * Requests to a front door.
     *
     * @param requests what causes each turn, on the wire; asks for the connection to be closed
     * @param end what stands at the end of a whole answer
     */
    Endurance(FrontDoor front, Function<Turn, byte[]> requests, String end) {
        this.front = front.uri();
        this.requests = requests;
        this.end = end;
    }

    /** Makes the requests with these numbers, and sees that what should come through does. */
    void run(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            Turn turn = Turn.of(i);
            String answer = answer(turn);
            assertThat(isWhole(answer))
                    .as("request %d, %s: %s", i, turn, answer)
                    .isEqualTo(turn == Turn.WHOLE);
        }
    }

    private String answer(Turn turn) throws IOException {
        try (Socket socket = new Socket(front.getHost(), front.getPort())) {
            socket.getOutputStream().write(requests.apply(turn));
            InputStream in = socket.getInputStream();
            byte[] bytes = turn == Turn.LEFT ? in.readNBytes(1) : in.readAllBytes();
            assertThat(bytes).startsWith('H'); // an answer, or that there is none
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private boolean isWhole(String answer) {
        return answer.startsWith("HTTP/1.1 200")
                && (answer.endsWith(end) || answer.endsWith(end + "\r\n0\r\n\r\n"));
    }
}
