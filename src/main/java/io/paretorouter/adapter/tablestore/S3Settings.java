package io.paretorouter.adapter.tablestore;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How S3 is reached.
 *
 * @param endpoint of a server that is compatible with S3; null for Amazon's own
 * @param region such as {@code eu-central-1}; null if the environment says it, as on Lambda
 * @param pathStyle whether the bucket stands in the path, not in the host's name
 * @param timeouts how long to wait
 */
public record S3Settings(
        @Nullable URI endpoint, @Nullable String region, boolean pathStyle, Timeouts timeouts) {
    public S3Settings {
        if (endpoint != null
                && (endpoint.getHost() == null
                        || !String.valueOf(endpoint.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException(
                    "endpoint must be like https://host[:port], got " + endpoint);
        }
    }

    /** Whether others reach the same, in whatever time. */
    public boolean reaches(S3Settings others) {
        return new S3Settings(endpoint, region, pathStyle, others.timeouts).equals(others);
    }

    /**
     * Limits in time.
     *
     * @param connect the longest wait for a connection
     * @param call the longest that one call may take, with all that is repeated
     */
    public record Timeouts(Duration connect, Duration call) {
        public Timeouts {
            require("connect-timeout", connect);
            require("timeout", call);
        }

        private static void require(String name, Duration duration) {
            if (!duration.isPositive()) {
                throw new IllegalArgumentException(name + " must be more than 0, got " + duration);
            }
        }
    }
}
