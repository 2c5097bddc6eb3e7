package io.paretorouter.storm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.TestTable;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** An application in the storm: asks, and judges whether it got an answer or an honest error. */
final class StormClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MODELS =
            List.of("auto:best", "auto", "auto:cheap", TestTable.LARGE);
    private static final Set<Integer> HONEST = Set.of(429, 502, 503, 504);

    private final Http router;

    StormClient(URI router) {
        this.router = new Http(router);
    }

    /**
     * What came of a request.
     *
     * @param problem why it was neither an answer nor an honest error; empty if it was
     * @param costUsd what the router told the application that it cost; NaN if it did not
     */
    record Outcome(Http.Reply reply, String problem, double costUsd) {}

    /** Asks the {@code number}th question. */
    Outcome ask(int number) {
        boolean streams = number % 2 == 0;
        Http.Reply reply =
                router.post(
                        "/v1/chat/completions",
                        """
                        {"model": "%s", "stream": %s, "user": "%s",
                         "messages": [{"role": "user", "content": "question %s"}]}
                        """
                                .formatted(
                                        MODELS.get(number / 2 % MODELS.size()),
                                        streams,
                                        user(number),
                                        number));
        if (reply.status() != 200) {
            boolean honest = HONEST.contains(reply.status()) && told(reply.error());
            return new Outcome(reply, honest ? "" : "not honest", Double.NaN);
        }
        return streams ? streamed(reply) : whole(reply);
    }

    /** The name by which the provider knows a question. */
    static String user(int number) {
        return "user-" + number;
    }

    private static Outcome whole(Http.Reply reply) {
        String text = reply.json().at("/choices/0/message/content").asText();
        String cost = reply.header("x-pareto-cost-usd");
        boolean right = text.equals(String.join("", StormProvider.WORDS));
        return new Outcome(
                reply,
                right ? "" : "wrong text",
                cost.isEmpty() ? Double.NaN : Double.valueOf(cost));
    }

    private static Outcome streamed(Http.Reply reply) {
        StringBuilder text = new StringBuilder();
        double cost = Double.NaN;
        String last = reply.events().getLast();
        for (String event : reply.events()) {
            JsonNode chunk = event.equals("[DONE]") ? JSON.createObjectNode() : json(event);
            text.append(chunk.at("/choices/0/delta/content").asText());
            cost = chunk.at("/usage/pareto/costUsd").asDouble(cost);
        }
        if (last.equals("[DONE]")) {
            boolean right = text.toString().equals(String.join("", StormProvider.WORDS));
            return new Outcome(reply, right ? "" : "wrong text", cost);
        }
        return new Outcome(reply, told(json(last).path("error")) ? "" : "silent end", Double.NaN);
    }

    private static boolean told(JsonNode error) {
        return !error.path("code").asText().isEmpty() && !error.path("message").asText().isEmpty();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
