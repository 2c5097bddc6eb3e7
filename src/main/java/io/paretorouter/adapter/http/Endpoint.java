package io.paretorouter.adapter.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The address, key and timeouts of one provider.
 *
 * @param provider the provider's name, for messages
 * @param baseUrl http or https; all calls go to addresses below it
 * @param apiKey null for a provider that needs none
 * @param timeouts how long to wait
 */
public record Endpoint(String provider, URI baseUrl, @Nullable String apiKey, Timeouts timeouts) {
    public Endpoint {
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
     * An address below the base URL.
     *
     * @param path what to append, without a leading slash
     */
    public URI at(String path) {
        String base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + path);
    }

    /**
     * The headers of a call: its trace context, and the key if there is one.
     *
     * @param keyHeader the header that carries the key
     * @param prefix the text in front of the key
     */
    public Map<String, String> headers(
            Map<String, String> traceContext, String keyHeader, String prefix) {
        Map<String, String> headers = new LinkedHashMap<>(traceContext);
        if (apiKey != null) {
            headers.put(keyHeader, prefix + apiKey);
        }
        return headers;
    }

    /** The failures of this provider, whose messages never contain the key. */
    public Failures failures() {
        return new Failures(provider, apiKey);
    }

    @Override
    public String toString() {
        return "Endpoint[" + provider + ", " + baseUrl + "]"; // never show a key
    }
}
