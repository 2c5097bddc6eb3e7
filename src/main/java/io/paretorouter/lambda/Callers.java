package io.paretorouter.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out of an event's request context who sent the request. */
final class Callers {
    private Callers() {}

    /** API Gateway REST: identity, and an authorizer that is a Lambda function or Cognito. */
    static Caller v1(JsonNode event) {
        JsonNode context = event.path("requestContext");
        JsonNode identity = context.path("identity");
        Map<String, String> claims = new LinkedHashMap<>();
        JsonNode authorizer = context.path("authorizer");
        for (Map.Entry<String, JsonNode> found : authorizer.properties()) {
            if (!found.getKey().equals("claims")) {
                put(claims, found);
            }
        }
        authorizer.path("claims").properties().forEach(claim -> put(claims, claim));
        return new Caller(
                text(context.path("requestId")),
                text(identity.path("sourceIp")),
                text(identity.path("apiKeyId")),
                claims);
    }

    /** HTTP API and function URLs: a JWT's claims, a Lambda authorizer's context, or IAM's. */
    static Caller v2(JsonNode event) {
        JsonNode context = event.path("requestContext");
        Map<String, String> claims = new LinkedHashMap<>();
        JsonNode authorizer = context.path("authorizer");
        for (String kind : new String[] {"iam", "lambda"}) {
            authorizer.path(kind).properties().forEach(found -> put(claims, found));
        }
        authorizer.at("/jwt/claims").properties().forEach(claim -> put(claims, claim));
        return new Caller(
                text(context.path("requestId")),
                text(context.at("/http/sourceIp")),
                null, // keys of API Gateway are for REST APIs only
                claims);
    }

    private static void put(Map<String, String> claims, Map.Entry<String, JsonNode> claim) {
        JsonNode value = claim.getValue();
        if (!value.isNull()) {
            claims.put(claim.getKey(), value.isValueNode() ? value.asText() : value.toString());
        }
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }
}
