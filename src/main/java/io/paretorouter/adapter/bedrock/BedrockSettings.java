package io.paretorouter.adapter.bedrock;

import io.paretorouter.adapter.http.Timeouts;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where Bedrock is and how long to wait for it.
 *
 * @param provider the provider's name, for messages
 * @param region such as {@code eu-central-1}
 * @param endpoint an address to use instead of the region's own, for a VPC endpoint; null for the
 *     region's
 * @param timeouts how long to wait
 */
public record BedrockSettings(
        String provider, String region, @Nullable URI endpoint, Timeouts timeouts) {
    public BedrockSettings {
        if (!region.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "region must be the name of an AWS region, got \"" + region + "\"");
        }
        if (endpoint != null
                && (endpoint.getHost() == null
                        || !String.valueOf(endpoint.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException(
                    "base-url must be an http or https URL, got \"" + endpoint + "\"");
        }
    }
}
