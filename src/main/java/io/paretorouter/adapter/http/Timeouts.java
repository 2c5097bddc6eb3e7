package io.paretorouter.adapter.http;

import java.time.Duration;

/**
 * How long to wait for a provider.
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
