package io.paretorouter.storm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The router's account: the lines of its log, by the name of the request. */
final class Ledger extends Handler {
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final ObjectMapper json = new ObjectMapper();
    private final Logger logger = Logger.getLogger("io.paretorouter.requests");
    private final Map<String, CompletableFuture<JsonNode>> lines = new ConcurrentHashMap<>();

    Ledger() {
        logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
        try {
            JsonNode line = json.readTree(entry.getMessage());
            if (line.path("path").asText().equals("/v1/chat/completions")) {
                line(line.path("requestId").asText()).complete(line);
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError(entry.getMessage(), e);
        }
    }

    /** The line of a request; it is written when the response has ended, and forgotten here. */
    JsonNode take(String requestId) {
        JsonNode line = line(requestId).orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
        lines.remove(requestId);
        return line;
    }

    private CompletableFuture<JsonNode> line(String requestId) {
        return lines.computeIfAbsent(requestId, any -> new CompletableFuture<>());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
