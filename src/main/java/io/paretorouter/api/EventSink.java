package io.paretorouter.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/** Writes server-sent events; each is on its way to the client when its method returns. */
final class EventSink {
    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DONE = "[DONE]".getBytes(StandardCharsets.UTF_8);

    private final ServerHttpResponse response;
    private boolean begun;

    EventSink(ServerHttpResponse response) {
        this.response = response;
    }

    /** Whether the response's head is settled, so that no other status can be sent. */
    boolean begun() {
        return begun;
    }

    /** Sets the headers that go out with the first event. */
    void begin(Map<String, String> headers) {
        headers.forEach(response::setResponseHeader);
        response.setChunked(true);
        begun = true;
    }

    /**
     * Sends one event.
     *
     * @param data the event's data, without line breaks
     * @throws ClientGoneException if the client has closed its connection
     */
    void send(byte[] data) {
        byte[] event = new byte[DATA.length + data.length + END.length];
        System.arraycopy(DATA, 0, event, 0, DATA.length);
        System.arraycopy(data, 0, event, DATA.length, data.length);
        System.arraycopy(END, 0, event, DATA.length + data.length, END.length);
        try {
            response.write(event).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new ClientGoneException(e);
        }
    }

    /** Ends a complete answer as OpenAI does. */
    void done() {
        send(DONE);
        response.end();
    }

    /**
     * Ends a broken answer: sends an error event, if the client is still there, but no {@code
     * [DONE]}.
     */
    void fail(ApiError error) {
        try {
            send(error.json());
            response.end();
        } catch (ClientGoneException e) {
            return; // nobody is left to tell
        }
    }

    /** The client closed its connection. */
    static final class ClientGoneException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ClientGoneException(Throwable cause) {
            super("the client closed its connection", cause);
        }
    }
}
