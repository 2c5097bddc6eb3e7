package io.paretorouter.storm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.paretorouter.core.llm.Usage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What {@link StormProvider} sends, in one piece or as a stream. */
final class StormAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "application/json";
    private static final int FLOOD_PIECES = 40;

    private final HttpExchange exchange;
    private final boolean streams;

    StormAnswer(HttpExchange exchange, boolean streams) {
        this.exchange = exchange;
        this.streams = streams;
    }

    /** Whether it goes out piece by piece. */
    boolean streams() {
        return streams;
    }

    void refuse(int status) throws IOException {
        if (status == 429) {
            exchange.getResponseHeaders().add("Retry-After", "1");
        }
        send(status, TYPE, "{\"error\": {\"message\": \"no\"}}");
    }

    void malformed() throws IOException {
        send(200, streams ? "text/event-stream" : TYPE, streams ? "data: {nope\n\n" : "{nope");
    }

    void page() throws IOException {
        send(200, "text/html", "<h1>welcome</h1>");
    }

    /** More than anybody should read. */
    void flood() throws IOException {
        OutputStream out = open();
        byte[] million = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        out.write((streams ? "data: " : "{").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < FLOOD_PIECES; i++) {
            out.write(million);
        }
    }

    /** An answer's beginning. */
    void begin(String word) throws IOException {
        OutputStream out = open();
        String begun = streams ? "data: " + chunk(word) + "\n\n" : "{\"id\": ";
        out.write(begun.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    void whole(List<String> words, Usage usage) throws IOException {
        if (!streams) {
            ObjectNode body = body("chat.completion");
            body.putArray("choices")
                    .addObject()
                    .put("index", 0)
                    .put("finish_reason", "stop")
                    .putObject("message")
                    .put("role", "assistant")
                    .put("content", String.join("", words));
            count(body, usage);
            send(200, TYPE, body.toString());
            return;
        }
        OutputStream out = open();
        for (String word : words) {
            out.write(("data: " + chunk(word) + "\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        ObjectNode last = body("chat.completion.chunk");
        last.putArray("choices");
        count(last, usage);
        out.write(("data: " + last + "\n\ndata: [DONE]\n\n").getBytes(StandardCharsets.UTF_8));
    }

    private OutputStream open() throws IOException {
        exchange.getResponseHeaders().add("Content-Type", streams ? "text/event-stream" : TYPE);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static ObjectNode chunk(String word) {
        ObjectNode chunk = body("chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta").put("content", word);
        return chunk;
    }

    private static ObjectNode body(String object) {
        return JSON.createObjectNode().put("id", "s").put("object", object).put("created", 1);
    }

    private static void count(ObjectNode body, Usage usage) {
        ObjectNode counts = body.putObject("usage");
        counts.put("prompt_tokens", usage.inputTokens());
        counts.put("completion_tokens", usage.outputTokens());
        counts.put("total_tokens", usage.inputTokens() + usage.outputTokens());
    }

    private void send(int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
