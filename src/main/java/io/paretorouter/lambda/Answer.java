package io.paretorouter.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** A complete answer to an HTTP request. Owns its array. */
final class Answer {
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Answer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** The answer if the function's time is up. */
    static Answer tooLate() {
        return error(504, "deadline_exceeded", "the answer was not finished in time");
    }

    /** The answer if the application's is longer than Lambda accepts. */
    static Answer tooLarge() {
        return error(
                413,
                "body_too_large",
                "the answer has more bytes than Lambda passes on in one piece: ask for a stream");
    }

    private static Answer error(int status, String code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", status < 500 ? "invalid_request_error" : "server_error")
                .putNull("param")
                .put("code", code);
        return new Answer(
                status,
                new HttpHeaders().add("Content-Type", "application/json"),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    int status() {
        return status;
    }

    HttpHeaders headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
