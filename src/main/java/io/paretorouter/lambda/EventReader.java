package io.paretorouter.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads events of API Gateway and function URLs, in both payload formats. */
final class EventReader {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final byte[] NO_BODY = {};

    private final String basePath;

    /**
     * A reader.
     *
     * @param basePath the prefix to remove from paths, a custom domain's mapping; empty for none
     */
    EventReader(String basePath) {
        this.basePath = basePath;
    }

    /**
     * The request in an event.
     *
     * @throws Event.NoRequestException if it holds none
     */
    Event read(byte[] json) throws Event.NoRequestException {
        JsonNode event = tree(json);
        Event.Version version = version(event);
        try {
            return switch (version) {
                case V1 -> new Event(version, request1(event), apiKeyId(event));
                case V2 -> new Event(version, request2(event), null); // only REST APIs have keys
            };
        } catch (IllegalArgumentException e) { // bad header, method or Base64
            throw new Event.NoRequestException("the event holds no valid request: " + message(e));
        }
    }

    private static @Nullable String message(IllegalArgumentException e) {
        return e.getMessage();
    }

    private static JsonNode tree(byte[] json) throws Event.NoRequestException {
        try {
            JsonNode event = MAPPER.readTree(json);
            return event == null ? MissingNode.getInstance() : event;
        } catch (IOException e) {
            throw new Event.NoRequestException("the event is not JSON");
        }
    }

    private static Event.Version version(JsonNode event) throws Event.NoRequestException {
        if (event.path("version").asText().startsWith("2.")
                && event.at("/requestContext/http/method").isTextual()) {
            return Event.Version.V2;
        }
        if (event.path("httpMethod").isTextual()) {
            return Event.Version.V1;
        }
        throw new Event.NoRequestException(
                "the event is no request of API Gateway or of a function URL");
    }

    private HttpRequest request1(JsonNode event) {
        HttpHeaders headers = new HttpHeaders();
        each(event, "multiValueHeaders", "headers", headers::add);
        StringBuilder query = new StringBuilder();
        each(
                event,
                "multiValueQueryStringParameters",
                "queryStringParameters",
                (name, value) ->
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(UrlText.encode(name))
                                .append('=')
                                .append(UrlText.encode(value)));
        boolean stageInPath = event.path("version").isTextual(); // REST events have no version
        String path = path(event.path("path").asText(), event, stageInPath);
        return new HttpRequest(
                event.path("httpMethod").asText(), path + query, headers.endToEnd(), body(event));
    }

    private HttpRequest request2(JsonNode event) {
        HttpHeaders headers = new HttpHeaders();
        event.path("headers")
                .properties()
                .forEach(field -> headers.add(field.getKey(), field.getValue().asText()));
        if (!event.path("cookies").isEmpty()) {
            headers.add("cookie", texts(event.path("cookies")).collect(Collectors.joining("; ")));
        }
        String query = event.path("rawQueryString").asText();
        String path = path(event.path("rawPath").asText(), event, true);
        return new HttpRequest(
                event.at("/requestContext/http/method").asText(),
                path + (query.isEmpty() ? "" : "?" + UrlText.legal(query)),
                headers.endToEnd(),
                body(event));
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    /**
     * Passes on each value of a multi-value map or, if the event has none, of its single-value
     * twin.
     */
    private static void each(JsonNode event, String multi, String plain, Pair consumer) {
        if (event.path(multi).isObject()) {
            for (Map.Entry<String, JsonNode> field : event.path(multi).properties()) {
                texts(field.getValue()).forEach(value -> consumer.accept(field.getKey(), value));
            }
        } else {
            for (Map.Entry<String, JsonNode> field : event.path(plain).properties()) {
                consumer.accept(field.getKey(), field.getValue().asText());
            }
        }
    }

    private interface Pair {
        void accept(String name, String value);
    }

    /**
     * The path as the application knows it. An HTTP API puts its stage in front if the caller used
     * the API's own domain, whose first label is the API's id, but not for a custom domain.
     */
    private String path(String path, JsonNode event, boolean stageInPath) {
        String found = path;
        JsonNode context = event.path("requestContext");
        String stage = context.path("stage").asText("$default");
        boolean ownDomain =
                context.path("domainPrefix").asText().equals(context.path("apiId").asText());
        if (stageInPath && ownDomain && !stage.equals("$default")) {
            found = without("/" + stage, found);
        }
        found = without(basePath, found);
        return UrlText.legal(found.startsWith("/") ? found : "/" + found);
    }

    private static String without(String front, String path) {
        boolean there =
                path.startsWith(front)
                        && (path.length() == front.length() || path.charAt(front.length()) == '/');
        return there ? path.substring(front.length()) : path;
    }

    private static @Nullable String apiKeyId(JsonNode event) {
        return event.at("/requestContext/identity/apiKeyId").textValue();
    }

    private static byte[] body(JsonNode event) {
        if (!event.path("body").isTextual()) {
            return NO_BODY;
        }
        String body = event.path("body").textValue();
        return event.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }
}
