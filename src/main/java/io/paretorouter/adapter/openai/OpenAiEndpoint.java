package io.paretorouter.adapter.openai;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where and how to reach one provider.
 *
 * @param provider the provider's name, for messages
 * @param baseUrl http or https, up to and without {@code /chat/completions}
 * @param apiKey sent as a bearer token; null for a provider that wants none
 * @param timeouts how long to wait
 */
public record OpenAiEndpoint(
        String provider, URI baseUrl, @Nullable String apiKey, Timeouts timeouts) {
    public OpenAiEndpoint {
        String scheme = baseUrl.getScheme();
        if (baseUrl.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(
                    "base-url must be an http or https URL, got \"" + baseUrl + "\"");
        }
        if (baseUrl.getRawQuery() != null || baseUrl.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "base-url must have neither a query nor a fragment, got \"" + baseUrl + "\"");
        }
        if (apiKey != null && !apiKey.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "api-key must be printable ASCII without blanks"); // never show a key
        }
    }

    /**
     * How long to wait.
     *
     * @param connect for a connection, above 0
     * @param silence for an answer to begin, and between two pieces of it, above 0
     */
    public record Timeouts(Duration connect, Duration silence) {
        public Timeouts {
            requirePositive("connect-timeout", connect);
            requirePositive("provider-timeout", silence);
        }

        private static void requirePositive(String setting, Duration duration) {
            if (!duration.isPositive()) {
                throw new IllegalArgumentException(setting + " must be above 0, got " + duration);
            }
        }
    }

    /** The address that chat requests go to. */
    URI chatCompletions() {
        String base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "chat/completions");
    }

    /** A text without the key, should a provider have repeated it. */
    String withoutKey(String text) {
        return apiKey == null || apiKey.isEmpty() ? text : text.replace(apiKey, "***");
    }

    @Override
    public String toString() {
        return "OpenAiEndpoint[" + provider + ", " + baseUrl + "]"; // never show a key
    }
}
