package io.paretorouter.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how conversations stay with their model.
 *
 * @param key the key that session tokens are signed with, at least {@value #SHORTEST_KEY}
 *     characters; null if there are no sessions
 * @param cacheTtl how long a provider's prompt cache is assumed to hold a conversation after its
 *     latest answer, positive
 * @param cacheSaves the share of the input price that reading from the cache is assumed to save if
 *     the model's price says nothing about a cache, in [0, 1]
 */
public record SessionSettings(@Nullable String key, Duration cacheTtl, double cacheSaves) {
    private static final int SHORTEST_KEY = 16;

    public SessionSettings {
        if (key != null && key.length() < SHORTEST_KEY) { // never show a key
            throw new IllegalArgumentException(
                    "router.session-key must have at least " + SHORTEST_KEY + " characters");
        }
        if (!cacheTtl.isPositive()) {
            throw new IllegalArgumentException(
                    "router.session-cache-ttl must be more than nothing, got " + cacheTtl);
        }
        if (!(cacheSaves >= 0 && cacheSaves <= 1)) { // written so that NaN fails too
            throw new IllegalArgumentException(
                    "router.session-cache-saves must be in [0, 1], got " + cacheSaves);
        }
    }

    @Override
    public String toString() {
        return "SessionSettings[" + cacheTtl + ", " + cacheSaves + "]"; // never show a key
    }
}
