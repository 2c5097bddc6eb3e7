package io.paretorouter.lambda.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP in front of the function, as API Gateway or a function URL has it. */
public final class FrontDoor implements AutoCloseable {
    private static final String FAILED = "{\"message\":\"Internal server error\"}";
    private static final int NULS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalLambda lambda;
    private final Events events;
    private final LocalHttp http;

    /** A front door on a port; 0 for any free one. */
    public FrontDoor(LocalLambda lambda, Events events, int port) {
        this.lambda = lambda;
        this.events = events;
        this.http = new LocalHttp(port, this::pass);
    }

    /** Where it is. */
    public java.net.URI uri() {
        return java.net.URI.create("http://127.0.0.1:" + http.port() + "/");
    }

    private void pass(Exchange exchange) throws IOException {
        byte[] event = events.of(exchange, exchange.body().readAllBytes());
        if (event.length > LocalLambda.MOST_PAYLOAD_BYTES) {
            exchange.respondJson(413, "{\"message\":\"Request Too Long\"}");
            return;
        }
        Invoked invoked = lambda.invoke(event);
        try {
            switch (invoked.take()) {
                case Invoked.Part.Begin begin when begin.error() -> {
                    drain(invoked);
                    exchange.respondJson(502, FAILED);
                }
                case Invoked.Part.Begin begin when begin.streaming() -> stream(exchange, invoked);
                case Invoked.Part.Begin begin -> whole(exchange, drain(invoked));
                case null, default -> exchange.respondJson(504, FAILED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            invoked.drop();
        }
    }

    private static byte[] drain(Invoked invoked) throws InterruptedException {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        while (invoked.take() instanceof Invoked.Part.Piece piece) {
            payload.writeBytes(piece.bytes());
        }
        return payload.toByteArray();
    }

    private static void whole(Exchange exchange, byte[] payload) throws IOException {
        JsonNode answer = JSON.readTree(payload);
        if (!answer.path("statusCode").isInt()) {
            exchange.respondJson(502, FAILED);
            return;
        }
        String body = answer.path("body").asText("");
        exchange.respond(
                answer.path("statusCode").asInt(),
                headers(answer),
                answer.path("isBase64Encoded").asBoolean()
                        ? Base64.getDecoder().decode(body)
                        : body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> headers(JsonNode answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.path("headers")
                .properties()
                .forEach(one -> headers.put(one.getKey(), List.of(one.getValue().asText())));
        for (Map.Entry<String, JsonNode> many : answer.path("multiValueHeaders").properties()) {
            headers.put(many.getKey(), texts(many.getValue()));
        }
        if (answer.has("cookies")) {
            headers.put("set-cookie", texts(answer.path("cookies")));
        }
        headers.keySet()
                .removeIf(
                        name ->
                                List.of("content-length", "transfer-encoding", "connection")
                                        .contains(name.toLowerCase(Locale.ROOT)));
        return headers;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static void stream(Exchange exchange, Invoked invoked)
            throws IOException, InterruptedException {
        ByteArrayOutputStream prelude = new ByteArrayOutputStream();
        boolean begun = false;
        Invoked.Part part = invoked.take();
        while (part instanceof Invoked.Part.Piece piece) {
            if (begun) {
                exchange.chunk(piece.bytes());
            } else {
                prelude.writeBytes(piece.bytes());
                begun = begin(exchange, prelude.toByteArray());
            }
            part = invoked.take();
        }
        boolean whole = part instanceof Invoked.Part.End end && end.errorType() == null;
        if (!begun) {
            exchange.respondJson(502, FAILED);
        } else if (whole) {
            exchange.end();
        } else {
            throw new IOException("the answer broke off"); // and so does the connection
        }
    }

    /** Sends head and first chunk if the whole prelude is there. */
    private static boolean begin(Exchange exchange, byte[] bytes) throws IOException {
        int end = 0;
        for (int nuls = 0; nuls < NULS; end++) {
            if (end == bytes.length) {
                return false;
            }
            nuls = bytes[end] == 0 ? nuls + 1 : 0;
        }
        JsonNode prelude = JSON.readTree(bytes, 0, end - NULS);
        exchange.begin(prelude.path("statusCode").asInt(200), headers(prelude));
        exchange.chunk(Arrays.copyOfRange(bytes, end, bytes.length));
        return true;
    }

    @Override
    public void close() {
        http.close();
    }
}
