package io.paretorouter.bench.gateway;

import io.paretorouter.lambda.local.Events;
import io.paretorouter.lambda.local.Invoked;
import io.paretorouter.lambda.local.LocalLambda;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A function, asked through the Runtime API for streamed answers, and seen from there. */
final class Invocations {
    private final LocalLambda lambda;

    Invocations(LocalLambda lambda) {
        this.lambda = lambda;
    }

    /**
     * Sends a request as an event, and reads the whole answer.
     *
     * @return its body begins behind the prelude
     */
    WireClient.Exchange send(byte[] request) throws IOException {
        Invoked invoked = lambda.invoke(Events.V1.of(request));
        try {
            return answer(invoked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static WireClient.Exchange answer(Invoked invoked)
            throws IOException, InterruptedException {
        invoked.take(); // that it begins
        String prelude = piece(invoked.take());
        if (!prelude.contains("\"statusCode\":200")) {
            throw new IOException("got " + prelude);
        }
        Invoked.Part part = invoked.take();
        long firstByte = part instanceof Invoked.Part.Piece piece ? piece.readNanos() : 0;
        String first = piece(part);
        while (part instanceof Invoked.Part.Piece) {
            part = invoked.take();
        }
        if (part instanceof Invoked.Part.End end && end.errorType() == null) {
            return new WireClient.Exchange(
                    invoked.handedOverNanos(), firstByte, end.readNanos(), first);
        }
        throw new IOException("the answer broke off: " + part);
    }

    private static String piece(Invoked.@Nullable Part part) throws IOException {
        if (part instanceof Invoked.Part.Piece piece) {
            return new String(piece.bytes(), StandardCharsets.UTF_8);
        }
        throw new IOException("instead of an answer came " + part);
    }
}
