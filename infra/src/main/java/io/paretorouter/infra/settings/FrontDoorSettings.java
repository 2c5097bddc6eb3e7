package io.paretorouter.infra.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where requests come in, and who may send them.
 *
 * @param kind what AWS offers for it
 * @param apiKeys a key is made for each of these names; for API Gateway
 * @param throttle how much is let in; for API Gateway
 * @param firewall whether a web ACL stands in front of API Gateway
 * @param firewallRequestsPerFiveMinutes what it lets one address send, from 10
 * @param clientKeysSecret the name of a secret whose text is {@code router.client-keys}; null where
 *     the front door alone decides
 */
public record FrontDoorSettings(
        Kind kind,
        List<String> apiKeys,
        Throttle throttle,
        boolean firewall,
        int firewallRequestsPerFiveMinutes,
        @Nullable String clientKeysSecret) {
    /** The two ways in that stream. */
    public enum Kind {
        /** A REST API. */
        @JsonProperty("api-gateway")
        API_GATEWAY,

        /** The function's own address. */
        @JsonProperty("function-url")
        FUNCTION_URL
    }

    public FrontDoorSettings {
        apiKeys = List.copyOf(apiKeys);
        apiKeys.forEach(name -> Check.form("frontDoor.apiKeys", "[A-Za-z0-9-]+", name));
        Check.that(
                kind == Kind.FUNCTION_URL || !apiKeys.isEmpty(),
                "frontDoor.apiKeys",
                "one name or more",
                apiKeys);
        Check.that(
                kind == Kind.API_GATEWAY || !firewall,
                "frontDoor.firewall",
                "false for a function URL, which AWS WAF cannot guard",
                firewall);
        Check.that(
                firewallRequestsPerFiveMinutes >= 10,
                "frontDoor.firewallRequestsPerFiveMinutes",
                "at least 10",
                firewallRequestsPerFiveMinutes);
        if (clientKeysSecret != null) {
            Check.form("frontDoor.clientKeysSecret", "[A-Za-z0-9/_+=.@-]+", clientKeysSecret);
        }
    }
}
