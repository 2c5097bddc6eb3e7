package io.paretorouter.lambda.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes events of requests, with the fields that AWS documents for proxy integrations (REST API,
 * payload format 1.0 without its version; HTTP API and function URL, payload format 2.0).
 */
public enum Events {
    /** API Gateway REST. */
    V1,
    /** HTTP API, function URL. */
    V2;

    private static final String STAGE = "prod";

    /**
     * The event of a request.
     *
     * @param request as it stands on the wire
     */
    public byte[] of(byte[] request) {
        InputStream in = new ByteArrayInputStream(request);
        try {
            Exchange http = Exchange.read(in, OutputStream.nullOutputStream(), () -> false);
            return of(Objects.requireNonNull(http), http.body().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("not a request", e);
        }
    }

    byte[] of(Exchange http, byte[] body) {
        ObjectNode event =
                switch (this) {
                    case V1 -> v1(http);
                    case V2 -> v2(http);
                };
        String type = String.valueOf(http.header("content-type")).toLowerCase(Locale.ROOT);
        boolean text = type.startsWith("text/") || type.contains("json") || type.contains("xml");
        if (body.length == 0) {
            event.putNull("body");
        } else if (text) {
            event.put("body", new String(body, StandardCharsets.UTF_8));
        } else {
            event.put("body", Base64.getEncoder().encodeToString(body));
        }
        event.put("isBase64Encoded", body.length > 0 && !text);
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode v1(Exchange http) {
        String staged = http.path().startsWith("/" + STAGE + "/") ? "/" + STAGE : "";
        String path = http.path().substring(staged.length());
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("resource", "/{proxy+}").put("path", path).put("httpMethod", http.method());
        ObjectNode one = event.putObject("headers");
        ObjectNode all = event.putObject("multiValueHeaders");
        http.headers()
                .forEach(
                        (name, values) -> {
                            one.put(name, values.getLast());
                            values.forEach(all.putArray(name)::add);
                        });
        putQuery(event, http.query());
        event.putObject("pathParameters").put("proxy", path.substring(1));
        event.putNull("stageVariables");
        ObjectNode context = event.putObject("requestContext");
        context.put("resourcePath", "/{proxy+}").put("httpMethod", http.method());
        context.put("path", "/" + STAGE + path).put("stage", STAGE).put("apiId", "local");
        context.put("accountId", "123456789012").put("protocol", "HTTP/1.1");
        context.put("domainPrefix", "local").put("requestId", UUID.randomUUID().toString());
        context.put("domainName", "local.execute-api.us-east-1.amazonaws.com");
        context.put("requestTimeEpoch", System.currentTimeMillis());
        context.putObject("identity")
                .put("sourceIp", "127.0.0.1")
                .put("userAgent", http.header("user-agent"))
                .putNull("apiKeyId");
        return event;
    }

    private static void putQuery(ObjectNode event, String query) {
        if (query.isEmpty()) {
            event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
            return;
        }
        ObjectNode one = event.putObject("queryStringParameters");
        ObjectNode all = event.putObject("multiValueQueryStringParameters");
        for (String pair : query.split("&")) {
            String[] halves = pair.split("=", 2);
            String name = decoded(halves[0]);
            String value = halves.length == 1 ? "" : decoded(halves[1]);
            one.put(name, value);
            ((ArrayNode) (all.has(name) ? all.get(name) : all.putArray(name))).add(value);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static ObjectNode v2(Exchange http) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("version", "2.0").put("routeKey", "$default").put("rawPath", http.path());
        event.put("rawQueryString", http.query());
        ObjectNode headers = event.putObject("headers");
        for (Map.Entry<String, List<String>> header : http.headers().entrySet()) {
            if (header.getKey().equals("cookie")) {
                ArrayNode cookies = event.putArray("cookies");
                Arrays.stream(String.join(";", header.getValue()).split(";"))
                        .map(String::strip)
                        .forEach(cookies::add);
            } else {
                headers.put(header.getKey(), String.join(",", header.getValue()));
            }
        }
        ObjectNode context = event.putObject("requestContext");
        context.put("accountId", "123456789012").put("apiId", "local").put("stage", "$default");
        context.put("domainName", "local.lambda-url.us-east-1.on.aws").put("domainPrefix", "local");
        context.put("requestId", UUID.randomUUID().toString()).put("routeKey", "$default");
        context.put("timeEpoch", System.currentTimeMillis());
        context.putObject("http")
                .put("method", http.method())
                .put("path", http.path())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "127.0.0.1")
                .put("userAgent", http.header("user-agent"));
        return event;
    }
}
